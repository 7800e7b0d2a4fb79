import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import type { Completion } from './filter-completion'
import { SearchOptions } from './search-options'
import { useFilterCompletion } from './use-filter-completion'
import type { HitList } from './use-hit-list'

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly list: HitList
  /** Id of the element with the hits. */
  readonly listId: string
}

/** The field of the search. It keeps the focus while ↑ and ↓ move through completions or hits. */
export function SearchField({ field, list, listId }: SearchFieldProps) {
  const { changeSearch, closeSearch } = useActions()
  const query = useCockpit((state) => state.search.request.query)
  const openedCount = useCockpit((state) => state.search.openedCount)
  const [placed, setPlaced] = useState({ query, at: query.length })
  // A query that was not typed has the caret at its end.
  const caret = placed.query === query ? placed.at : query.length
  const completion = useFilterCompletion(query, caret)
  const id = useId()
  const { completions, at } = completion
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the search again asks for the field
  useEffect(() => field.current?.select(), [field, openedCount])
  const accept = ({ insert, from }: Completion) => {
    void changeSearch({ query: query.slice(0, from) + query.slice(caret).trimStart() + (caret < query.length ? ' ' : '') + insert })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isCompleting = completions.length > 0
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.nativeEvent.isComposing) return
    if (step !== 0 && isCompleting) completion.move(step)
    else if (step !== 0) list.move(step)
    else if (event.key === 'Enter' && completions[at] !== undefined) accept(completions[at])
    else if (event.key === 'Tab' && isCompleting && !event.shiftKey) accept(completions[Math.max(at, 0)] as Completion)
    else if (event.key === 'Enter') list.choose()
    else if (event.key === 'Escape' && isCompleting) completion.close()
    else if (event.key === 'Escape') void closeSearch()
    else return
    event.preventDefault()
  }
  const active = completions.length > 0 ? (at < 0 ? undefined : `${id}-${at}`) : list.selected?.id
  return (
    <div className="search-field">
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label="Search in all documents"
        aria-expanded={completions.length > 0 || list.documents.length > 0}
        aria-controls={completions.length > 0 ? `${id}-list` : listId}
        aria-activedescendant={active}
        aria-autocomplete="list"
        placeholder="Words, or “a phrase”"
        spellCheck={false}
        maxLength={2000}
        value={query}
        onChange={({ target }) => {
          setPlaced({ query: target.value, at: target.selectionStart ?? target.value.length })
          void changeSearch({ query: target.value })
        }}
        onSelect={({ currentTarget }) => setPlaced({ query, at: currentTarget.selectionStart ?? query.length })}
        onKeyDown={onKeyDown}
      />
      <SearchOptions />
      {completions.length > 0 && (
        <div role="listbox" id={`${id}-list`} aria-label="Filters" className="search-completions">
          {completions.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys for all options
            <div
              key={one.label}
              role="option"
              id={`${id}-${index}`}
              className="search-completion"
              aria-selected={index === at}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(one)}
            >
              <span className="search-completion-label">{one.label}</span>
              <span className="search-completion-hint">{one.hint}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
