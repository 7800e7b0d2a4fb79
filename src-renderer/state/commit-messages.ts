import type { StoreApi } from 'zustand/vanilla'
import type { DocumentId } from '#bridge'
import type { CockpitState, CommitMessage } from './cockpit-state'
import type { CockpitCore } from './core'
import type { WindowStorage } from './window-storage'

const storageKey = 'commit-messages'

/** Keeps what the user wrote instead of the drafted message. */
export function writeCommitMessage({ store }: CockpitCore, root: string, message: CommitMessage): void {
  store.setState(({ commitMessages }) => ({ commitMessages: { ...commitMessages, [root]: message } }))
}

/** The subject is the first line. */
export function splitCommitMessage(message: string): CommitMessage {
  const [subject = '', ...rest] = message.trim().split('\n')
  return { subject, body: rest.join('\n').trim() }
}

/** The message of an undone commit; one that the user had begun since goes into its body. */
export function resumeMessage(undone: CommitMessage, begun: CommitMessage | undefined): CommitMessage {
  const parts = begun === undefined ? [] : [begun.subject, begun.body]
  return { ...undone, body: [undone.body, ...parts].filter((part) => part.trim() !== '').join('\n\n') }
}

/** Returns to the drafted message. */
export function resetCommitMessage({ store }: CockpitCore, root: string): void {
  store.setState(({ commitMessages: { [root]: _dropped, ...commitMessages } }) => ({ commitMessages }))
}

/** Includes a document in the next commit or excludes it. */
export function includeInCommit({ store }: CockpitCore, root: string, id: DocumentId, isIncluded: boolean): void {
  store.setState(({ commitExclusions }) => {
    const others = (commitExclusions[root] ?? []).filter((other) => other !== id)
    return { commitExclusions: { ...commitExclusions, [root]: isIncluded ? others : [...others, id] } }
  })
}

/** Resets message and exclusions after a commit. */
export function forgetCommitMessage(core: CockpitCore, root: string): void {
  resetCommitMessage(core, root)
  core.store.setState(({ commitExclusions: { [root]: _dropped, ...commitExclusions } }) => ({ commitExclusions }))
}

/** The messages that `persistCommitMessages` wrote last; none when they cannot be read. */
export function readCommitMessages(storage: WindowStorage | undefined): Readonly<Record<string, CommitMessage>> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? '{}')
    return Object.fromEntries(Object.entries(stored ?? {}).filter((entry): entry is [string, CommitMessage] => isCommitMessage(entry[1])))
  } catch {
    return {}
  }
}

/** Writes the messages whenever they change. */
export function persistCommitMessages(store: StoreApi<CockpitState>, storage: WindowStorage): void {
  store.subscribe(({ commitMessages }, before) => {
    if (commitMessages !== before.commitMessages) storage.setItem(storageKey, JSON.stringify(commitMessages))
  })
}

function isCommitMessage(value: unknown): value is CommitMessage {
  const { subject, body } = (value ?? {}) as Partial<CommitMessage>
  return typeof subject === 'string' && typeof body === 'string'
}
