import { join } from 'node:path'
import fc from 'fast-check'
import { commands } from './model-commands'
import { type Model, ModelWorld } from './model-world'

export interface ModelRuns {
  readonly steps: number
  /** Each with its seed and its commands. */
  readonly failures: readonly string[]
}

export interface ModelOptions {
  readonly folder: string
  readonly runs: number
  /** The first one; each run has its own, so that one run is repeated alone. */
  readonly seed: number
  readonly maxSteps: number
  /** Looks for a shorter list of commands that fails too. */
  readonly isShrinking: boolean
}

/** Runs lists of random commands against a real workspace; see `checkModel` for what holds after each. */
export async function runModel({ folder, runs, seed, maxSteps, isShrinking }: ModelOptions): Promise<ModelRuns> {
  const failures: string[] = []
  let steps = 0
  let worlds = 0
  const lists = fc.commands(commands, { maxCommands: maxSteps, size: 'max' })
  for (let run = 0; run < runs; run += 1) {
    const property = fc.asyncProperty(lists, async (list) => {
      worlds += 1
      const model: Model = { lines: new Set(), merged: new Set(), steps: 0 }
      const real = await ModelWorld.begin(join(folder, String(worlds)), worlds)
      try {
        await fc.asyncModelRun(() => ({ model, real }), list)
      } finally {
        steps += model.steps
        await real.close()
      }
    })
    const details = await fc.check(property, { seed: seed + run, numRuns: 1, endOnFailure: !isShrinking })
    if (details.failed) failures.push(`seed ${seed + run}: ${details.errorInstance} after: ${details.counterexample}`)
  }
  return { steps, failures }
}
