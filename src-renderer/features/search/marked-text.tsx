import { Fragment } from 'react'
import type { Range } from '#spec'

/** A text with its matches marked. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  const ends = [...marks, { from: text.length, to: text.length }]
  return ends.map(({ from, to }, at) => (
    <Fragment key={from}>
      {text.slice(at === 0 ? 0 : ends[at - 1]?.to, from)}
      {from < to && <mark>{text.slice(from, to)}</mark>}
    </Fragment>
  ))
}
