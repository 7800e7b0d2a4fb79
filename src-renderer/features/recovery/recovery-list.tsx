import type { KeyboardEvent } from 'react'
import type { RecoverableText } from '#bridge'
import { Row, Time, visibleName } from '../../ui/index'

export interface RecoveryListProps {
  readonly texts: readonly RecoverableText[]
  /** Key of the chosen text. */
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly onDelete: () => void
}

/** One stop of the Tab key: the arrow keys choose a text, Delete asks about deleting it. */
export function RecoveryList({ texts, chosen, onChoose, onDelete }: RecoveryListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Delete') return onDelete()
    const at = texts.findIndex(({ key }) => key === chosen)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: texts.length - 1 }[event.key]
    const entry = next === undefined ? undefined : texts[next]
    if (entry === undefined) return
    event.preventDefault()
    onChoose(entry.key)
    event.currentTarget.closest('ul')?.querySelectorAll('button')[next ?? 0]?.focus()
  }
  return (
    <ul className="recovery-list" aria-label="Kept texts">
      {texts.map(({ key, path, why, at }) => (
        <li key={key}>
          <Row
            title={<bdi>{visibleName(path)}</bdi>}
            detail={
              <>
                {why} <Time at={at} />
              </>
            }
            selected={key === chosen}
            aria-pressed={key === chosen}
            tabIndex={key === chosen ? 0 : -1}
            {...(key === chosen ? { 'data-first-focus': true } : {})}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(key)}
          />
        </li>
      ))}
    </ul>
  )
}
