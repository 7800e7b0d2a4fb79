import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './icon-button'
import './list-view.css'

export interface ListViewProps {
  /** The heading, and the name of the region. */
  readonly title: string
  /** How many rows there are, and how many are shown. */
  readonly count: string
  readonly filter: string
  readonly onFilter: (filter: string) => void
  /** Choices beside the filter. */
  readonly choices?: ReactNode
  readonly onClose: () => void
  /** Below the list: the active row in full, and what can be done with it. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A list in the place of the text: filter, rows, the active row in full. The list takes the focus; "/" goes to the filter. */
export function ListView({ title, count, filter, onFilter, choices, onClose, foot, children }: ListViewProps) {
  const region = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => focusList(region.current), [])
  return (
    <section
      ref={region}
      className="list-view"
      aria-label={title}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
        const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
        if (!isFind && (event.key !== '/' || isTyping)) return
        event.preventDefault()
        field.current?.select()
        field.current?.focus()
      }}
    >
      <header className="list-view-head">
        <h2 className="list-view-title">{title}</h2>
        <span className="list-view-count tabular" role="status">
          {count}
        </span>
        <div className="list-view-choices">
          {choices}
          <input
            ref={field}
            type="search"
            className="input list-view-filter"
            aria-label={`Filter the ${title.toLowerCase()}`}
            placeholder="Filter ( / )"
            spellCheck={false}
            value={filter}
            onChange={(event) => onFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              focusList(region.current)
            }}
          />
        </div>
        <IconButton label="Back to the text" shortcut="Esc" size="small" icon={<X className="icon" />} onClick={onClose} />
      </header>
      {children}
      {foot}
    </section>
  )
}

/** Focuses the rows, or the filter where there are none. */
function focusList(region: HTMLElement | null): void {
  const rows = region?.querySelector<HTMLElement>('[data-list-focus]')
  const target = rows ?? region?.querySelector('input')
  target?.focus({ preventScroll: true })
}
