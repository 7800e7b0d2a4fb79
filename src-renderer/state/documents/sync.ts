import { type ChangeDesc, ChangeSet, type Text } from '@codemirror/state'
import type { TextChange } from '#bridge'
import { textDifference } from './text-difference'

/** How far the text of a document in the window is ahead of the text that main has confirmed. */
export interface Sync {
  /** The last version that main confirmed, and its text. */
  readonly version: number
  readonly confirmed: Text
  /** Sent to main and not yet confirmed. */
  readonly sent: ChangeSet | null
  /** Typed since, and not yet sent. */
  readonly pending: ChangeSet | null
  /** The changes from each confirmed version to the next, newest last. */
  readonly log: readonly { readonly from: number; readonly to: number; readonly changes: ChangeSet }[]
}

/** Judgements older than this many versions are dropped rather than mapped. */
const logLength = 400

export function startSync(version: number, confirmed: Text): Sync {
  return { version, confirmed, sent: null, pending: null, log: [] }
}

export function addTyped(sync: Sync, changes: ChangeSet): Sync {
  return { ...sync, pending: sync.pending === null ? changes : sync.pending.compose(changes) }
}

/** Marks the pending changes as sent. Allowed only when nothing is sent already. */
export function markSent(sync: Sync): Sync {
  return { ...sync, sent: sync.pending, pending: null }
}

/** Main confirmed the sent changes. */
export function confirmSent(sync: Sync, version: number): Sync {
  if (sync.sent === null) return { ...sync, version }
  const entry = { from: sync.version, to: version, changes: sync.sent }
  return { ...sync, version, confirmed: sync.sent.apply(sync.confirmed), sent: null, log: [...sync.log, entry].slice(-logLength) }
}

/** Main rejected the sent changes: they become pending again, before what was typed since. */
export function rejectSent(sync: Sync): Sync {
  return { ...sync, sent: null, pending: unconfirmed(sync) }
}

/**
 * Main has another text than the confirmed one. Returns the changes to apply to the text in the window, so that
 * both the text of main and everything typed since are kept.
 */
export function rebase(sync: Sync, version: number, text: string): { readonly sync: Sync; readonly incoming: ChangeSet } {
  const external = textDifference(sync.confirmed, text)
  const local = unconfirmed(sync)
  const entry = { from: sync.version, to: version, changes: external }
  const log = version === sync.version && external.empty ? sync.log : [...sync.log, entry].slice(-logLength)
  const next = { version, confirmed: external.apply(sync.confirmed), sent: null, log }
  if (local === null) return { sync: { ...next, pending: null }, incoming: external }
  return { sync: { ...next, pending: local.map(external) }, incoming: external.map(local, true) }
}

/** The changes from a confirmed version to the current text; null when that version is too old or not known yet. */
export function changesSince(sync: Sync, version: number): ChangeDesc | null {
  const start = version === sync.version ? sync.log.length : sync.log.findIndex((entry) => entry.from === version)
  if (start < 0) return null
  const steps = sync.log.slice(start).map((entry) => entry.changes.desc)
  if (sync.sent !== null) steps.push(sync.sent.desc)
  if (sync.pending !== null) steps.push(sync.pending.desc)
  const [first, ...rest] = steps
  if (first === undefined) return ChangeSet.empty(sync.confirmed.length).desc
  return rest.reduce((all, step) => all.composeDesc(step), first)
}

export function isAhead(sync: Sync): boolean {
  return sync.sent !== null || sync.pending !== null
}

/** Changes in the format of the bridge: ascending, with offsets in the old text. */
export function asTextChanges(changes: ChangeSet): readonly TextChange[] {
  const list: TextChange[] = []
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => list.push({ from, to, insert: inserted.toString() }), true)
  return list
}

function unconfirmed(sync: Sync): ChangeSet | null {
  if (sync.sent === null) return sync.pending
  return sync.pending === null ? sync.sent : sync.sent.compose(sync.pending)
}
