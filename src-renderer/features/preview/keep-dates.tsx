import type { ReactNode } from 'react'

const date = /(\b\d{4}-\d{2}-\d{2}\b)/

/** The words with their dates as unbroken spans: a browser may end a line after each hyphen. */
export function keepDates(words: string): ReactNode {
  if (!date.test(words)) return words
  return words.split(date).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <span key={index} className="preview-date">
        {part}
      </span>
    ),
  )
}
