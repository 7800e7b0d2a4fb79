import type { ReactNode } from 'react'
import { keepDates } from './keep-dates'
import type { BlockMark, RenderContext } from './render-context'

const weight = { error: 3, warning: 2, info: 1 } as const

/** Text of the source from `at` on, in which findings are underlined. `shown` is what it reads as, when that differs. */
export function markedText({ marks, offset }: RenderContext, source: string, at: number, shown = source): ReactNode {
  const from = at + offset
  const to = from + source.length
  const here = marks.filter((mark) => mark.from < to && mark.to > from)
  if (here.length === 0) return keepDates(shown)
  if (shown !== source) return underlined(here, shown, from)
  const cuts = [...new Set([from, to, ...here.flatMap((mark) => [Math.max(mark.from, from), Math.min(mark.to, to)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number
    const over = here.filter((mark) => mark.from < end && mark.to > start)
    return underlined(over, source.slice(start - from, end - from), start)
  })
}

function underlined(over: readonly BlockMark[], words: string, key: number): ReactNode {
  const [first, ...rest] = over
  if (first === undefined || words.trim() === '') return keepDates(words)
  const { severity } = rest.reduce((worst, mark) => (weight[mark.severity] > weight[worst.severity] ? mark : worst), first)
  return (
    <span key={key} className="preview-finding" data-severity={severity} data-findings={over.map(({ id }) => id).join(' ')}>
      {keepDates(words)}
    </span>
  )
}
