import type { CockpitState } from '../../state/cockpit'

/** Names of the filters with what each narrows. */
export const filters = [
  { name: 'kind', hint: 'documents, decisions, items or findings of a kind' },
  { name: 'status', hint: 'decisions and documents with a status' },
  { name: 'owner', hint: 'open items of an owner' },
  { name: 'id', hint: 'every place that cites an id' },
  { name: 'in', hint: 'a folder or file' },
] as const
type FilterName = (typeof filters)[number]['name']

export interface Completion {
  /** Replaces the text from `from` to the caret. */
  readonly insert: string
  readonly from: number
  readonly label: string
  readonly hint: string
}

/** The most that are offered. */
const maxCompletions = 8

/** What fits to the word before the caret: values of a filter that it begins, or the name of a filter. */
export function completeFilter(
  query: string,
  caret: number,
  values: Readonly<Record<FilterName, readonly string[]>>,
): readonly Completion[] {
  const from = wordStart(query, caret)
  const word = query.slice(from, caret)
  const [, name, typed] = /^(kind|status|owner|id|in):"?([^"]*)$/iu.exec(word) ?? []
  if (name !== undefined) {
    const wanted = (typed ?? '').toLowerCase()
    return values[name.toLowerCase() as FilterName]
      .filter((value) => value.toLowerCase().includes(wanted) && value.toLowerCase() !== wanted)
      .sort((a, b) => Number(b.toLowerCase().startsWith(wanted)) - Number(a.toLowerCase().startsWith(wanted)))
      .slice(0, maxCompletions)
      .map((value) => ({ insert: `${name}:${/\s/.test(value) ? `"${value}"` : value} `, from, label: value, hint: '' }))
  }
  if (word.length < 2) return []
  return filters
    .filter((filter) => filter.name.startsWith(word.toLowerCase()))
    .map((filter) => ({ insert: `${filter.name}:`, from, label: `${filter.name}:`, hint: filter.hint }))
}

/** The start of the word before the caret; blanks within quotes do not end it. */
function wordStart(query: string, caret: number): number {
  let start = 0
  let isQuoted = false
  for (let at = 0; at < caret; at += 1) {
    if (query[at] === '"') isQuoted = !isQuoted
    else if (query[at] === ' ' && !isQuoted) start = at + 1
  }
  return start
}

/** The values that each filter can have in this repository. */
export function filterValues({ snapshot }: CockpitState): Readonly<Record<FilterName, readonly string[]>> {
  const judgement = snapshot?.judgement
  if (!judgement) return { kind: [], status: [], owner: [], id: [], in: [] }
  const { documents, decisions, items } = judgement
  const folders = documents.flatMap(({ path }) => path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/')))
  return {
    kind: distinct(['decision', 'finding', 'item', 'error', 'warning', 'todo', 'risk', ...documents.map(({ kind }) => kind)]),
    status: distinct([...decisions.map(({ rawStatus }) => rawStatus), ...documents.map(({ metadata }) => metadata.Status ?? '')]),
    owner: distinct(items.map(({ owner }) => owner ?? '')),
    id: distinct(decisions.map(({ id }) => id)),
    in: distinct(folders),
  }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '' && !value.includes('"') && value.length <= 60)
}
