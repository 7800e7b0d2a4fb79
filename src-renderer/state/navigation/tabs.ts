import type { DocumentId, Snapshot } from '#bridge'
import type { CockpitCore } from '../core'
import { bufferOf } from '../documents/buffers'
import { openDocument } from '../documents/documents'
import type { OpenTabs } from '../open-tabs'
import { documentByPath, documentCount, documentKinds, findingById, orderDocuments } from '../selectors'

/** Before the first judgement the kind of a document can only be guessed from its name. */
export function isSpecPath(path: string): boolean {
  return /(^|\/)SPEC\.md$/i.test(path)
}

/**
 * Shows a text as soon as there is one; once it is judged, and known which kinds are core, opens the core documents, the one that
 * the next action names in front.
 */
export function arrangeTabs(core: CockpitCore, snapshot: Snapshot): void {
  const { memory, store } = core
  const { root, documents, judgement } = snapshot
  if (documentCount(snapshot) === 0) return
  const known = memory.firstTabs?.root === root ? memory.firstTabs : null
  // Read once: what is opened from now on is kept in its place.
  const before = known === null ? core.readTabs(root) : known.before
  if (known === null && store.getState().tabs.length > 0) remember(null, true)
  else if (judgement !== null && store.getState().welcome !== null && !known?.judged) {
    const guess = known?.guess ?? null
    const isChosen = guess !== null && memory.activationCount !== known?.activationCount
    remember(guess, true)
    openFirstTabs(core, snapshot, guess, isChosen, before, known?.closed ?? [])
  } else if (known === null) {
    const guess = (documents.find(({ path }) => path === before?.active) ?? documents.find(({ path }) => isSpecPath(path)))?.id ?? null
    if (guess !== null) openUnasked(core, guess)
    remember(guess, false)
  }

  function remember(guess: DocumentId | null, judged: boolean): void {
    memory.firstTabs = { root, judged, guess, activationCount: memory.activationCount, before, closed: known?.closed ?? [] }
  }
}

/** `isChosen`: the user has activated a document since the guess was shown. What was closed since then stays closed. */
function openFirstTabs(
  core: CockpitCore,
  snapshot: Snapshot,
  guess: DocumentId | null,
  isChosen: boolean,
  before: OpenTabs | null,
  closed: readonly DocumentId[],
): void {
  const state = core.store.getState()
  if (state.tabs.some((id) => id !== guess)) return
  const kinds = new Map(snapshot.judgement?.documents.map((summary) => [summary.path, summary.kind]))
  const known = documentKinds(state)
  const coreKinds = new Set(known.filter(({ isCore }) => isCore).map(({ kind }) => kind))
  const ordered = orderDocuments(snapshot, known)
  // One a kind: a log of records in files of their own would open a tab for each.
  const first = Array.from(coreKinds).flatMap((kind) => ordered.find((document) => kinds.get(document.path) === kind) ?? [])
  const again = (before?.paths ?? []).flatMap((path) => documentByPath(snapshot, path) ?? [])
  const wanted = again.length > 0 ? again : first.length > 0 ? first : ordered.slice(0, 1)
  const opened = wanted.map(({ id }) => id).filter((id) => !closed.includes(id))
  const pinned = (before?.pinned ?? []).flatMap((path) => documentByPath(snapshot, path)?.id ?? [])
  core.store.setState({ pinned, tabs: [...opened, ...state.tabs.filter((id) => !opened.includes(id))] })
  // Keep the active tab if the user has already clicked into it, closed it or selected one.
  const isInUse = (state.active !== guess && state.active !== null) || bufferOf(core, guess)?.view?.hasFocus
  if (isChosen || isInUse) return
  if (again.length > 0 && guess !== null && guess === documentByPath(snapshot, before?.active ?? '')?.id) return
  const next = findingById(state, snapshot.judgement?.next.finding ?? null)
  const front = (next && documentByPath(snapshot, next.place.path)) ?? first[0] ?? ordered[0]
  if (front !== undefined && !closed.includes(front.id)) openUnasked(core, front.id)
}

/** A list that the user has opened meanwhile stays. */
function openUnasked(core: CockpitCore, id: DocumentId): void {
  const { view } = core.store.getState()
  void openDocument(core, id)
  core.store.setState({ view })
}
