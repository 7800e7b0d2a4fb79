import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/index'

export interface CappedListProps<Thing> {
  readonly things: readonly Thing[]
  /** A list item with a button. */
  readonly row: (thing: Thing) => ReactNode
  /** Whether a thing must be in sight, as the open document. */
  readonly isWanted?: (thing: Thing) => boolean
  readonly label?: string
  readonly className?: string
}

/** So many rows are drawn within a frame. */
const step = 100

/** A list that may have thousands of rows: the first ones, and a button for the next. */
export function CappedList<Thing>({ things, row, isWanted, label, className }: CappedListProps<Thing>) {
  const [asked, setAsked] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<number | null>(null)
  const wanted = things.length <= step || !isWanted ? 0 : things.findIndex(isWanted) + 1
  const shown = Math.max(asked, Math.ceil(wanted / step) * step)
  const left = things.length - shown
  useEffect(() => {
    if (focused.current === null || focused.current >= shown) return
    list.current?.children[focused.current]?.querySelector('button')?.focus()
    focused.current = null
  }, [shown])
  const showMore = () => {
    focused.current = shown
    setAsked(shown + step)
  }
  return (
    <ul ref={list} aria-label={label} className={className}>
      {things.slice(0, shown).map(row)}
      {left > 0 && (
        <li>
          <Button className="documents-more" variant="quiet" size="small" onClick={showMore}>
            Show {Math.min(step, left)} more of {left.toLocaleString('en')}
          </Button>
        </li>
      )}
    </ul>
  )
}
