import { history } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import type { DocumentId } from '#bridge'
import type { Buffer, Cockpit } from '../cockpit'
import { createCockpit } from '../create-cockpit'
import { ManualClock } from './manual-clock'
import { MemoryMain } from './memory-main'

export interface TestCockpit extends Cockpit {
  readonly main: MemoryMain
  readonly clock: ManualClock
}

/** A cockpit whose main is in memory and whose time stands still until it is advanced. */
export function createTestCockpit(texts: Readonly<Record<string, string>> | null, extensions: Extension = []): TestCockpit {
  const main = new MemoryMain(texts)
  const clock = new ManualClock()
  return { ...createCockpit({ bridge: main.bridge, clock, extensionsFor: () => [history(), extensions] }), main, clock }
}

/** Lets every answer that is not held back arrive. */
export async function waitForAnswers(): Promise<void> {
  // Between two macrotasks every microtask runs, however many promises build on each other.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** Opens a document and answers its text as the editor would hold it. */
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
