import type { ReactElement } from 'react'
import { Tooltip } from './tooltip'
import './segmented.css'

export interface Segment<Value extends string> {
  readonly value: Value
  /** The accessible name, and the tooltip. */
  readonly label: string
  readonly icon: ReactElement
  readonly shortcut?: string
}

export interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A choice of a few, all in sight. */
export function Segmented<Value extends string>({ label, segments, value, onChange }: SegmentedProps<Value>) {
  return (
    <fieldset className="segmented" aria-label={label}>
      {segments.map((segment) => (
        <Tooltip key={segment.value} label={segment.label} shortcut={segment.shortcut}>
          <button
            type="button"
            className="segment"
            aria-label={segment.label}
            aria-pressed={segment.value === value}
            onClick={() => onChange(segment.value)}
          >
            {segment.icon}
          </button>
        </Tooltip>
      ))}
    </fieldset>
  )
}
