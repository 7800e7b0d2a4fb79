import { Fragment } from 'react'
import type { Range } from '#spec'
import { visibleName } from '../../ui/index'

/** A text with its matches marked. What would reorder the rest of the row is shown by escapes. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  const ends = [...marks, { from: text.length, to: text.length }]
  return ends.map(({ from, to }, at) => (
    <Fragment key={from}>
      {visibleName(text.slice(at === 0 ? 0 : ends[at - 1]?.to, from))}
      {from < to && <mark>{visibleName(text.slice(from, to))}</mark>}
    </Fragment>
  ))
}
