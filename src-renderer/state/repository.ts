import type { Outcome, Snapshot } from '#bridge'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { allBuffers } from './documents/buffers'
import { settle } from './documents/document-sync'
import { showSnapshot } from './snapshot/receive-patch'
import { say, showProblem } from './toasts'

/** Asks for a folder with the system's dialog and opens it. */
export function chooseRepository(): Promise<void> {
  return open('Opening the repository', () => bridge.chooseRepository())
}

export function openRepository(path: string): Promise<void> {
  return open(`Opening ${path}`, () => bridge.openRepository(path))
}

/** Opens a folder that was dropped on the window. */
export async function openDropped(file: File): Promise<void> {
  const path = bridge.droppedPath(file)
  if (path === '') say('Drop a folder of this computer.')
  else await openRepository(path)
}

export function openSample(): Promise<void> {
  return open('Making the sample repository', () => bridge.openSample())
}

export async function closeRepository(): Promise<void> {
  await settleAll()
  const answer = await ask(bridge.closeRepository())
  if (answer.ok) showSnapshot(null)
  else showProblem(answer.problem)
}

/** From now on commits may run this repository's own hooks and filters. Answers whether it is trusted. */
export async function trustRepository(): Promise<boolean> {
  const answer = await ask(bridge.trustRepository())
  if (answer.ok) showSnapshot(answer.value)
  else showProblem(answer.problem)
  return answer.ok
}

/** Waits until main has every open text as it is here. */
export async function settleAll(): Promise<boolean> {
  const done = await Promise.all(allBuffers().map(settle))
  return done.every(Boolean)
}

async function open(words: string, request: () => Promise<Outcome<Snapshot>>): Promise<void> {
  if (cockpit.getState().opening !== null || !(await settleAll())) return
  cockpit.setState({ opening: words })
  const answer = await ask(request())
  cockpit.setState({ opening: null })
  if (answer.ok) showSnapshot(answer.value)
  else showProblem(answer.problem)
}
