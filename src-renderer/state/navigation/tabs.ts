import type { DocumentId, DocumentState, Snapshot } from '#bridge'
import type { CockpitCore, FirstTabs } from '../core'
import { bufferOf } from '../documents/buffers'
import { openDocument } from '../documents/documents'
import type { OpenTabs } from '../open-tabs'
import { documentByPath, documentCount, documentKinds, findingById, orderDocuments } from '../selectors'

/** Before the first judgement the text that is worth showing can only be guessed from its name. */
export function isSpecPath(path: string): boolean {
  return /(^|\/)SPEC\.md$/i.test(path)
}

/**
 * Shows a text as soon as there is one, with the tabs that paths alone tell; once it is judged, opens the core documents, the one
 * that the next action names in front.
 */
export function arrangeTabs(core: CockpitCore, snapshot: Snapshot): void {
  const { memory, store } = core
  const { root, documents, judgement } = snapshot
  if (documentCount(snapshot) === 0) return
  const known = memory.firstTabs?.root === root ? memory.firstTabs : null
  // Read once: what is opened from now on is kept in its place.
  const before = known === null ? core.readTabs(root) : known.before
  if (known === null && store.getState().tabs.length > 0) remember(null, [], true)
  else if (judgement !== null && store.getState().welcome !== null && !known?.judged) {
    const guess = known?.guess ?? null
    const isChosen = guess !== null && memory.activationCount !== known?.activationCount
    remember(guess, [], true)
    openFirstTabs(core, snapshot, guess, isChosen, before, known)
  } else if (known === null) {
    const guess = (documents.find(({ path }) => path === before?.active) ?? documents.find(({ path }) => isSpecPath(path)))?.id ?? null
    const early = guess === null ? [] : wantedTabs(core, snapshot, before).map(({ id }) => id)
    if (guess !== null) {
      store.setState({ tabs: early, pinned: pinnedBefore(snapshot, before).filter((id) => early.includes(id)) })
      openUnasked(core, guess)
    }
    remember(guess, early, false)
  }

  function remember(guess: DocumentId | null, early: readonly DocumentId[], judged: boolean): void {
    memory.firstTabs = { root, judged, guess, early, activationCount: memory.activationCount, before, closed: known?.closed ?? [] }
  }
}

/** The documents that were open before, else the first of each core kind. One a kind: a log can be many records. */
function wantedTabs(core: CockpitCore, snapshot: Snapshot, before: OpenTabs | null): readonly DocumentState[] {
  const again = (before?.paths ?? []).flatMap((path) => documentByPath(snapshot, path) ?? [])
  return again.length > 0 ? again : firstOfCoreKinds(core, snapshot)
}

function pinnedBefore(snapshot: Snapshot, before: OpenTabs | null): readonly DocumentId[] {
  return (before?.pinned ?? []).flatMap((path) => documentByPath(snapshot, path)?.id ?? [])
}

function firstOfCoreKinds(core: CockpitCore, snapshot: Snapshot): readonly DocumentState[] {
  const kinds = documentKinds(core.store.getState())
  const judged = new Map(snapshot.judgement?.documents.map((summary) => [summary.path, summary.kind]))
  const ordered = orderDocuments(snapshot, kinds)
  const kindOf = ({ path, kind }: DocumentState) => judged.get(path) ?? kind
  const first = kinds.flatMap(({ kind: wanted, isCore }) => (isCore ? (ordered.find((document) => kindOf(document) === wanted) ?? []) : []))
  // Beside a feature, records alone are the past.
  const isPast =
    first.every((document) => kindOf(document) === 'decision-log') && ordered.some((document) => kindOf(document) === 'feature-spec')
  return isPast ? [] : first
}

/** `isChosen`: the user has activated a document since the guess was shown. What was closed since then stays closed. */
function openFirstTabs(
  core: CockpitCore,
  snapshot: Snapshot,
  guess: DocumentId | null,
  isChosen: boolean,
  before: OpenTabs | null,
  known: FirstTabs | null,
): void {
  const state = core.store.getState()
  const { closed = [], early = [] } = known ?? {}
  if (state.tabs.some((id) => id !== guess && !early.includes(id))) return
  const ordered = orderDocuments(snapshot, documentKinds(state))
  const first = firstOfCoreKinds(core, snapshot)
  const again = (before?.paths ?? []).flatMap((path) => documentByPath(snapshot, path) ?? [])
  const found = wantedTabs(core, snapshot, before)
  const next = snapshot.judgement?.next
  const nextPath = next?.place?.path ?? findingById(state, next?.finding ?? null)?.place.path ?? ''
  const front = documentByPath(snapshot, nextPath) ?? first[0] ?? ordered[0]
  const wanted = found.length > 0 || front === undefined ? found : [front]
  const opened = wanted.map(({ id }) => id).filter((id) => !closed.includes(id))
  // What was opened by its path has been pinned, and unpinned, since then.
  const pinnedAgain = pinnedBefore(snapshot, before).filter((id) => opened.includes(id) && !early.includes(id))
  const pinned = [...new Set([...state.pinned, ...pinnedAgain])]
  // What was opened by its path alone, and is of no interest once judged.
  const unwanted = isChosen ? [] : early.filter((id) => id !== guess && id !== state.active)
  const others = state.tabs.filter((id) => !opened.includes(id) && !unwanted.includes(id))
  const tabs = [...opened, ...others]
  core.store.setState({ pinned, tabs: [...tabs.filter((id) => pinned.includes(id)), ...tabs.filter((id) => !pinned.includes(id))] })
  // Keep the active tab if the user has already clicked into it, closed it or selected one.
  const isInUse = (state.active !== guess && state.active !== null) || bufferOf(core, guess)?.view?.hasFocus
  if (isChosen || isInUse) return
  if (again.length > 0 && guess !== null && guess === documentByPath(snapshot, before?.active ?? '')?.id) return
  if (front !== undefined && !closed.includes(front.id)) openUnasked(core, front.id)
}

/** A list that the user has opened meanwhile stays. */
function openUnasked(core: CockpitCore, id: DocumentId): void {
  const { view } = core.store.getState()
  void openDocument(core, id)
  core.store.setState({ view })
}
