import type { Severity } from '#spec'
import { countWords, SeverityIcon } from './severity-icon'
import './severity-counts.css'

export interface SeverityCountsProps {
  readonly counts: Readonly<Record<Severity | 'toFill', number>> | undefined
  /** Shown at most; errors come first. */
  readonly kinds?: readonly (Severity | 'toFill')[]
}

/** Icons with counts; renders nothing when all counts are 0. */
export function SeverityCounts({ counts, kinds = ['error', 'warning', 'toFill'] }: SeverityCountsProps) {
  if (counts === undefined) return null
  const shown = kinds.filter((kind) => counts[kind] > 0)
  if (shown.length === 0) return null
  return (
    <span className="counts tabular">
      {shown.map((kind) => (
        <span key={kind} className="count" title={countWords(counts[kind], kind)}>
          <SeverityIcon mark={kind} />
          {counts[kind]}
        </span>
      ))}
    </span>
  )
}
