import { GitFork } from 'lucide-react'
import { memo } from 'react'
import type { SearchHit } from '#spec'
import { type Mark, SeverityIcon, visibleName } from '../../ui/index'
import type { ListedHit } from './flat-hits'
import { MarkedText } from './marked-text'

export interface HitRowProps {
  readonly listed: ListedHit
  readonly isSelected: boolean
  readonly onSelect: (listed: ListedHit) => void
}

export const HitRow = memo(function HitRow({ listed, isSelected, onSelect }: HitRowProps) {
  const { id, hit } = listed
  return (
    // The field keeps the focus and handles the keys for all options.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="option"
      id={id}
      className="hit"
      aria-selected={isSelected}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onSelect(listed)}
    >
      <HitLabel hit={hit} />
      <span className="hit-text" dir="auto">
        <MarkedText text={hit.text} marks={hit.marks} />
      </span>
      <span className="hit-line tabular">
        <span className="unseen">line </span>
        {hit.line}
      </span>
    </div>
  )
})

function HitLabel({ hit: { kind, label } }: { readonly hit: SearchHit }) {
  if (kind === 'line') return null
  if (kind === 'finding') return <SeverityIcon mark={label as Mark} />
  return (
    <span className="hit-label" data-kind={kind} title={kind === 'decision' ? 'Decision' : 'Open item'}>
      {kind === 'decision' && <GitFork className="icon" aria-hidden="true" />}
      {label === '' ? 'Decision' : visibleName(label)}
    </span>
  )
}
