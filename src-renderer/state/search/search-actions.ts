import type { SearchHit, SearchRequest, SearchResults } from '#spec'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { bufferOf } from '../documents/buffers'
import { emptySearch } from './search-state'

/** What is not needed to show the field is loaded when it is first used. */
const load = () => import('./search')

/** The longest selection that is taken as a query. */
const maxSelection = 200

/** Shows the search in the left column with the focus in its field; without a query with what is selected, or the last one. */
export function openSearch(core: CockpitCore, query: string | null = null): void {
  const { active, view } = core.store.getState()
  const text = bufferOf(core, active)
  core.memory.searchOrigin ??= { active, view, scroll: text?.view?.scrollSnapshot() ?? null }
  const wanted = query ?? selectedWords(core)
  // Until the field is on screen a key must not change the text.
  text?.view?.contentDOM.blur()
  const change = wanted === null ? {} : { query: wanted, isPattern: false, isWholeWord: false, isCaseSensitive: false }
  core.store.setState(({ side, search, panel }) => ({
    side: 'search',
    // The drawer would cover the text beside the results.
    panel: panel === 'readiness' ? null : panel,
    search: {
      request: { ...search.request, ...change },
      results: side === 'search' ? search.results : null,
      openedCount: search.openedCount + 1,
    },
  }))
  void repeatSearch(core)
}

/** Takes the change at once, so that a field shows what is typed, and searches. */
export function changeSearch(core: CockpitCore, change: Partial<SearchRequest>): Promise<void> {
  core.store.setState(({ search }) => ({ search: { ...search, request: { ...search.request, ...change } } }))
  return repeatSearch(core)
}

/** Searches again, because the texts have changed. */
export async function repeatSearch(core: CockpitCore): Promise<void> {
  await (await load()).repeatSearch(core)
}

/** What the texts say of a query; null when a newer search took its place or it failed. Leaves the search of the column as it is. */
export async function searchTexts(core: CockpitCore, query: string): Promise<SearchResults | null> {
  const answer = await ask(core.bridge.search({ ...emptySearch.request, query }))
  return answer.ok ? answer.value : null
}

/** Scrolls the text to a hit without moving cursor or focus. */
export async function previewHit(core: CockpitCore, path: string, hit: SearchHit): Promise<void> {
  await (await load()).previewHit(core, path, hit)
}

/** Sets the cursor at a hit and gives the text the focus. */
export async function showHit(core: CockpitCore, path: string, hit: SearchHit): Promise<void> {
  await (await load()).showHit(core, path, hit)
}

/** Shows the documents again, and the text where it was before the search. */
export async function closeSearch(core: CockpitCore): Promise<void> {
  ;(await load()).closeSearch(core)
}

/** What is selected in the text, as a phrase; null when nothing is, or more than a line. */
function selectedWords(core: CockpitCore): string | null {
  const buffer = bufferOf(core, core.store.getState().active)
  if (buffer?.view?.hasFocus !== true) return null
  const { from, to } = buffer.state.selection.main
  const words = buffer.state.sliceDoc(from, Math.min(to, from + maxSelection + 1)).trim()
  if (words === '' || words.length > maxSelection || /["\n]/.test(words)) return null
  return /[\s:]/.test(words) ? `"${words}"` : words
}
