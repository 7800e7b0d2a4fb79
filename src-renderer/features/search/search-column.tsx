import { X } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { IconButton, useDelayed } from '../../ui/index'
import { filters } from './filter-completion'
import { countSentence } from './flat-hits'
import { SearchField } from './search-field'
import { SearchResults } from './search-results'
import { useHitList } from './use-hit-list'
import './search.css'

/** The search over everything, in the place of the list of documents. */
export function SearchColumn() {
  const { closeSearch } = useActions()
  const list = useHitList()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  useRepeatedSearch()
  return (
    <search className="search" aria-label="Search in all documents" data-search>
      <div className="search-head">
        <h2>Search</h2>
        <IconButton size="small" label="Close the search" shortcut="Esc" icon={<X className="icon" />} onClick={() => void closeSearch()} />
      </div>
      <SearchField field={field} list={list} listId={listId} />
      <SearchStatus field={field} />
      <SearchResults list={list} id={listId} />
    </search>
  )
}

/** Searches again when the texts or the judgement have changed. */
function useRepeatedSearch(): void {
  const { repeatSearch } = useActions()
  const judgedAt = useCockpit((state) => state.snapshot?.judgedAt ?? null)
  const last = useRef(judgedAt)
  useEffect(() => {
    if (last.current !== judgedAt) void repeatSearch()
    last.current = judgedAt
  }, [judgedAt, repeatSearch])
}

interface FieldProps {
  readonly field: RefObject<HTMLInputElement | null>
}

/** How many hits there are, why there are none, or what can be searched for. */
function SearchStatus({ field }: FieldProps) {
  const query = useCockpit((state) => state.search.request.query)
  const results = useCockpit((state) => state.search.results)
  const isLate = useDelayed(results === null && query !== '', 150)
  if (query.trim() === '') return <FilterHints field={field} />
  const listed = results?.documents.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0
  const isCut = results !== null && listed < results.count
  return (
    <p className="search-status" role="status" data-problem={results?.problem != null || undefined}>
      {results === null ? isLate && 'Searching…' : (results.problem ?? `${countSentence(results)}${isCut ? `, ${listed} shown` : ''}.`)}
    </p>
  )
}

/** The filters, each of which a click puts into the field. */
function FilterHints({ field }: FieldProps) {
  const { changeSearch } = useActions()
  const insert = (name: string) => {
    void changeSearch({ query: `${name}:` })
    field.current?.focus()
  }
  return (
    <div className="search-hints">
      <p>Narrow the search with</p>
      <dl>
        {filters.map(({ name, hint }) => (
          <div key={name}>
            <dt>
              <button type="button" className="search-filter" onClick={() => insert(name)}>
                {name}:
              </button>
            </dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
