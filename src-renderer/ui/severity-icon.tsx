import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, Info, SquareDashed, TriangleAlert } from 'lucide-react'
import type { Severity } from '#spec'
import './severity-icon.css'

/** What a mark shows: the severity of a finding, or the state of a gate. */
export type Mark = Severity | 'toFill' | 'passed' | 'closed' | 'unknown'

const marks = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Note' },
  toFill: { Icon: SquareDashed, word: 'To fill' },
  passed: { Icon: CircleCheck, word: 'Passed' },
  closed: { Icon: CircleDashed, word: 'Closed' },
  unknown: { Icon: CircleHelp, word: 'Unknown' },
} as const

export interface SeverityIconProps {
  readonly mark: Mark
  /** Shows the word beside the shape; else the word is for assistive technology only. */
  readonly word?: boolean
}

/** Shape, colour and word together, so that severity never depends on colour alone. */
export function SeverityIcon({ mark, word = false }: SeverityIconProps) {
  const { Icon, word: text } = marks[mark]
  return (
    <span className="severity" data-mark={mark}>
      <Icon className="icon" aria-hidden="true" />
      <span className={word ? 'severity-word' : 'unseen'}>{text}</span>
    </span>
  )
}

/** "2 errors", "1 warning", "4 to fill". */
export function countWords(count: number, mark: Severity | 'toFill'): string {
  if (mark === 'toFill') return `${count} to fill`
  const word = marks[mark].word.toLowerCase()
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
