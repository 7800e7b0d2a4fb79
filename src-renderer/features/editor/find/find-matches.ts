import { isolateHistory } from '@codemirror/commands'
import { type RegExpCursor, type SearchCursor, SearchQuery } from '@codemirror/search'
import { EditorSelection, type EditorState, type StateCommand, StateEffect, StateField, type Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The most matches that are counted. */
export const countLimit = 10_000

export interface Match {
  readonly from: number
  readonly to: number
}

interface Found {
  /** Null while the bar is closed. */
  readonly query: SearchQuery | null
  /** The match that next and previous go on from; it moves with the text. */
  readonly current: Match | null
}

/** Sets what is looked for; null ends the search. */
export const setQuery = StateEffect.define<SearchQuery | null>()
export const setCurrent = StateEffect.define<Match | null>()

export const found = StateField.define<Found>({
  create: () => ({ query: null, current: null }),
  update(value, transaction) {
    let { query, current } = value
    if (transaction.docChanged && current !== null) {
      const from = transaction.changes.mapPos(current.from, 1)
      const to = transaction.changes.mapPos(current.to, -1)
      current = from < to ? { from, to } : null
    }
    // The user has gone elsewhere, and the next step begins there.
    if (transaction.selection !== undefined && !transaction.isUserEvent('select.find')) current = null
    for (const effect of transaction.effects) {
      if (effect.is(setQuery)) {
        query = effect.value
        current = null
      } else if (effect.is(setCurrent)) current = effect.value
    }
    return query === value.query && current === value.current ? value : { query, current }
  },
})

export interface FindOptions {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly isPattern: boolean
}

export function queryOf({ text, matchCase, wholeWord, isPattern }: FindOptions): SearchQuery {
  return new SearchQuery({ search: text, caseSensitive: matchCase, wholeWord, regexp: isPattern, literal: true })
}

/** Every match in a range, in order; none for an incomplete pattern. Empty matches are left out. */
export function* matchesIn(
  query: SearchQuery,
  state: EditorState | Text,
  from = 0,
  to?: number,
): Generator<Match & { readonly groups: readonly string[] }> {
  if (!query.valid || query.search === '') return
  const cursor = query.getCursor(state as EditorState, from, to) as SearchCursor | RegExpCursor
  for (let next = cursor.next(); !next.done; next = cursor.next()) {
    const value = next.value as Match & { readonly match?: RegExpExecArray }
    if (value.from < value.to) yield { from: value.from, to: value.to, groups: [...(value.match ?? [])] }
  }
}

export function matchAfter(query: SearchQuery, state: EditorState, at: number): Match | null {
  for (const match of matchesIn(query, state, at)) return match
  for (const match of matchesIn(query, state, 0, Math.min(state.doc.length, at))) return match
  return null
}

/** How many bytes one step back looks at first. */
const stepBack = 10_000

function matchBefore(query: SearchQuery, state: EditorState, at: number): Match | null {
  for (const end of [at, state.doc.length]) {
    for (let from = end, size = stepBack; from > 0; size *= 4) {
      from = Math.max(0, end - size)
      let last: Match | null = null
      for (const match of matchesIn(query, state, state.doc.lineAt(from).from, end)) last = match
      if (last !== null) return last
    }
  }
  return null
}

export interface Count {
  readonly total: number
  /** 1-based; 0 where the current match is none of them. */
  readonly index: number
}

export function countMatches(state: EditorState): Count {
  const { query, current } = state.field(found)
  let total = 0
  let index = 0
  if (query === null) return { total, index }
  for (const match of matchesIn(query, state)) {
    total += 1
    if (match.from === current?.from && match.to === current.to) index = total
    if (total === countLimit) break
  }
  return { total, index }
}

/** Selects the next match from the current one or the cursor. */
export const findNext: StateCommand = ({ state, dispatch }) => go(state, dispatch, matchAfter, ({ to }) => to)
export const findPrevious: StateCommand = ({ state, dispatch }) => go(state, dispatch, matchBefore, ({ from }) => from)

function go(
  state: EditorState,
  dispatch: Parameters<StateCommand>[0]['dispatch'],
  find: (query: SearchQuery, state: EditorState, at: number) => Match | null,
  startOf: (range: Match) => number,
): boolean {
  const { query, current } = state.field(found)
  if (query === null) return false
  const { main } = state.selection
  const match = find(query, state, startOf(current ?? main))
  if (match === null) return true
  dispatch(
    state.update({
      selection: EditorSelection.single(match.from, match.to),
      effects: [setCurrent.of(match), EditorView.scrollIntoView(match.from, { y: 'center' })],
      userEvent: 'select.find',
    }),
  )
  return true
}

/** Replaces the current match and goes on to the next one; without a current match only goes there. */
export function replaceNext(replacement: string, isPattern: boolean): StateCommand {
  return ({ state, dispatch }) => {
    const { query, current } = state.field(found)
    if (query === null || state.readOnly) return false
    const here = current === null ? undefined : [...matchesIn(query, state, current.from, current.to)][0]
    if (current === null || here === undefined || here.to !== current.to) return findNext({ state, dispatch })
    const insert = expand(replacement, here.groups, isPattern)
    const changed = state.update({ changes: { from: here.from, to: here.to, insert } }).state
    const next = matchAfter(query, changed, here.from + insert.length)
    dispatch(
      state.update({
        changes: { from: here.from, to: here.to, insert },
        selection: next === null ? EditorSelection.single(here.from + insert.length) : EditorSelection.single(next.from, next.to),
        effects: [setCurrent.of(next), ...(next === null ? [] : [EditorView.scrollIntoView(next.from, { y: 'center' })])],
        userEvent: 'input.replace',
        annotations: isolateHistory.of('full'),
      }),
    )
    return true
  }
}

/** Replaces every match as one step. */
export function replaceAll(replacement: string, isPattern: boolean): StateCommand {
  return ({ state, dispatch }) => {
    const { query } = state.field(found)
    if (query === null || state.readOnly) return false
    const changes = [...matchesIn(query, state)].map(({ from, to, groups }) => ({
      from,
      to,
      insert: expand(replacement, groups, isPattern),
    }))
    if (changes.length === 0) return true
    dispatch(
      state.update({ changes, effects: setCurrent.of(null), userEvent: 'input.replace.all', annotations: isolateHistory.of('full') }),
    )
    return true
  }
}

/** `$1` and the like stand for groups of a pattern, `$&` for the whole match. */
function expand(replacement: string, groups: readonly string[], isPattern: boolean): string {
  if (!isPattern) return replacement
  return replacement.replace(/\$([$&]|\d{1,2})|\\([nt])/g, (written, group?: string, letter?: string) => {
    if (letter !== undefined) return letter === 'n' ? '\n' : '\t'
    if (group === '$') return '$'
    return (group === '&' ? groups[0] : groups[Number(group)]) ?? (group === '&' || Number(group) < groups.length ? '' : written)
  })
}
