import { history } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import type { DocumentId } from '#bridge'
import type { Buffer, Cockpit } from '../cockpit'
import { createCockpit } from '../create-cockpit'
import type { WindowStorage } from '../window-storage'
import { ManualClock } from './manual-clock'
import { MemoryMain } from './memory-main'

export interface TestCockpit extends Cockpit {
  readonly main: MemoryMain
  readonly clock: ManualClock
}

/** A cockpit with a main side in memory and a clock that only the test advances. */
export function createTestCockpit(
  texts: Readonly<Record<string, string>> | null,
  extensions: Extension = [],
  storage?: WindowStorage,
): TestCockpit {
  const main = new MemoryMain(texts)
  const clock = new ManualClock()
  const options = { bridge: main.bridge, clock, extensionsFor: () => [history(), extensions] }
  return { ...createCockpit(storage === undefined ? options : { ...options, storage }), main, clock }
}

/** Waits until every response that is not held back has arrived. */
export async function waitForAnswers(): Promise<void> {
  // All microtasks run between two macrotasks, also those of chained promises.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** Has main judge what was typed, and shows the judgement as after a pause in typing. */
export async function judgeTyped({ clock, main }: TestCockpit): Promise<void> {
  clock.advance(0)
  await waitForAnswers()
  main.judge()
  main.publish()
  clock.advance(1_000)
  await waitForAnswers()
}

/** Opens a document and returns its buffer. */
export async function openBuffer({ actions }: TestCockpit, id: DocumentId): Promise<Buffer> {
  await actions.openDocument(id)
  const buffer = actions.bufferOf(id)
  if (buffer === null) throw new Error(`${id} could not be opened.`)
  return buffer
}

/** Types into a buffer, as a key does. */
export function type({ actions }: TestCockpit, buffer: Buffer, at: number, words: string): void {
  actions.dispatchTo(buffer, { changes: { from: at, insert: words }, userEvent: 'input.type' })
}
