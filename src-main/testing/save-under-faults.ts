import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '#bridge'
import { injectFaults } from './fail-calls'
import { openTestDocuments } from './open-test-documents'

export const faultCodes = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EXDEV', 'EDQUOT'] as const

export interface FaultedSaves {
  readonly tried: number
  /** What did not hold, with the number and the name of the call that failed. */
  readonly failures: readonly string[]
}

/** Makes each call of a save fail in turn, with the codes that `codesOf` names for its number, below `folder`. */
export async function saveUnderFaults(folder: string, codesOf: (number: number) => readonly string[]): Promise<FaultedSaves> {
  const handle = await open('/dev/null', 'r')
  const faults = injectFaults(handle)
  let tried = 0
  const failures: string[] = []
  try {
    const whole = await typed(join(folder, 'whole'))
    const calls = await faults.run(0, '', whole.save)
    for (const [index, call] of calls.entries()) {
      for (const code of codesOf(index + 1)) {
        const state = await typed(join(folder, `${index}-${code}`))
        let outcome: Outcome | null = null
        await faults.run(index + 1, code, async () => {
          outcome = await state.save()
        })
        tried += 1
        const fail = (what: string) => failures.push(`${what}: call ${index + 1}, ${call}, with ${code}`)
        await check(state, outcome, fail)
      }
    }
    return { tried, failures }
  } finally {
    faults.restore()
    await handle.close()
  }
}

type Typed = Awaited<ReturnType<typeof typed>>

async function check({ document, documents, notices, save, disk, names }: Typed, outcome: Outcome | null, fail: (what: string) => void) {
  if (!['old\n', 'typed\nold\n'].includes(disk())) fail('torn bytes')
  if (document.text !== 'typed\nold\n') fail('text lost')
  if (outcome === null) fail('no outcome')
  else if (outcome.ok ? document.isDirty || disk() !== 'typed\nold\n' : !outcome.problem.message.endsWith('.')) fail('wrong outcome')
  const again = await save()
  if (!again.ok || disk() !== 'typed\nold\n') fail('not saved afterwards')
  if (names().join() !== 'SPEC.md') fail(`left behind ${names().join()}`)
  if ([...notices.values()].some((sentence) => sentence !== null)) fail('a sentence that is not cleared')
  await documents.flush()
}

/** A document with unsaved text, and the sentences that are shown. */
async function typed(folder: string) {
  const root = join(folder, 'root')
  const path = 'docs/SPEC.md'
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(join(root, path), 'old\n')
  const { documents, notices } = await openTestDocuments(root, join(folder, 'data'))
  const document = documents.byPath(path)
  if (document === null) throw new Error('It was not found.')
  documents.change(document, document.version, [{ from: 0, to: 0, insert: 'typed\n' }])
  await documents.flush()
  return {
    document,
    documents,
    notices,
    save: () => documents.writer.save(document, false, false),
    disk: () => readFileSync(join(root, path), 'utf8'),
    names: () => readdirSync(join(root, 'docs')),
  }
}
