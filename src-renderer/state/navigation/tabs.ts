import type { DocumentId, Snapshot } from '#bridge'
import { cockpit } from '../cockpit'
import { bufferOf } from '../documents/buffers'
import { openDocument, timesFronted } from '../documents/documents'
import { documentByPath, documentCount, documentKinds, findingById, orderDocuments } from '../selectors'

/** Before anything is judged, a document's name is all that tells what it is. */
const likely = /(^|\/)SPEC\.md$/i

/** Root whose first tabs have been opened, from a judgement or not yet. */
let arranged: { readonly root: string; readonly judged: boolean; readonly guess: DocumentId | null } | null = null
/** `timesFronted` when the guess was shown. */
let guessedAt = 0

/**
 * Shows a text as soon as there is one; once it is judged, and known which kinds are core, opens the core documents, the one that
 * the next action speaks of in front.
 */
export function arrangeTabs(snapshot: Snapshot): void {
  const { root, documents, judgement } = snapshot
  if (documentCount(snapshot) === 0) return
  const fresh = arranged?.root !== root
  if (fresh && cockpit.getState().tabs.length > 0) arranged = { root, judged: true, guess: null }
  else if (judgement !== null && cockpit.getState().welcome !== null && (fresh || !arranged?.judged)) {
    const guess = fresh ? null : (arranged?.guess ?? null)
    arranged = { root, judged: true, guess }
    arrange(snapshot, guess)
  } else if (fresh) {
    const guess = documents.find(({ path }) => likely.test(path))?.id ?? null
    arranged = { root, judged: false, guess }
    if (guess !== null) void openDocument(guess)
    guessedAt = timesFronted()
  }
}

export function forgetArrangement(): void {
  arranged = null
}

function arrange(snapshot: Snapshot, guess: DocumentId | null): void {
  const state = cockpit.getState()
  if (state.tabs.some((id) => id !== guess)) return
  const kinds = new Map(snapshot.judgement?.documents.map((summary) => [summary.path, summary.kind]))
  const known = documentKinds(state)
  const core = new Set(known.filter(({ isCore }) => isCore).map(({ kind }) => kind))
  const ordered = orderDocuments(snapshot, known)
  const first = ordered.filter((document) => core.has(kinds.get(document.path) ?? 'unknown'))
  const opened = (first.length > 0 ? first : ordered.slice(0, 1)).map(({ id }) => id)
  cockpit.setState({ tabs: [...opened, ...state.tabs.filter((id) => !opened.includes(id))] })
  // Whoever works in the text already, closed it, or chose one, keeps what is in front.
  if (
    (guess !== null && timesFronted() !== guessedAt) ||
    (state.active !== guess && state.active !== null) ||
    bufferOf(guess)?.view?.hasFocus
  )
    return
  const next = findingById(state, snapshot.judgement?.next.finding ?? null)
  const front = (next && documentByPath(snapshot, next.place.path)) ?? first[0] ?? ordered[0]
  if (front !== undefined) void openDocument(front.id)
}
