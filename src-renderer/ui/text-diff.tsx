import { type ReactNode, useState } from 'react'
import { Button } from './button'
import type { DiffHunk, DiffLine, LineDiff } from './line-diff'
import { visibleName } from './visible-name'
import './text-diff.css'

const firstLines = 60

/** A difference of two texts: changed lines with some lines of context. */
export function TextDiff({ diff, path }: { readonly diff: LineDiff; readonly path: string }) {
  const [all, setAll] = useState(false)
  const total = diff.hunks.reduce((sum, { lines }) => sum + lines.length, 0)
  if (total === 0) return <p className="diff-note">Only line endings, or the end of the file, change.</p>
  const hunks = all ? diff.hunks : cut(diff.hunks, firstLines)
  return (
    <figure className="diff" aria-label={`What changes in ${visibleName(path)}`}>
      {hunks.map(({ skipped, lines }, index) => (
        <div key={lines[0]?.before ?? `new ${index}`}>
          {(skipped > 0 || index > 0) && <p className="diff-skipped">{skipped === 1 ? '1 line' : `${skipped} lines`}</p>}
          {lines.map((line) => (
            <Line key={`${line.before} ${line.after}`} line={line} />
          ))}
        </div>
      ))}
      {!all && total > firstLines && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {`Show all (${total} lines)`}
        </Button>
      )}
    </figure>
  )
}

const signs = { same: ' ', removed: '−', added: '+' } as const

function Line({ line }: { readonly line: DiffLine }) {
  const Text = line.kind === 'added' ? 'ins' : line.kind === 'removed' ? 'del' : 'span'
  return (
    <div className="diff-line" data-kind={line.kind}>
      <span className="diff-number" aria-hidden="true">
        {line.after ?? line.before}
      </span>
      <span className="diff-sign" aria-hidden="true">
        {signs[line.kind]}
      </span>
      <Text className="diff-text selectable" dir="auto">
        {marked(line)}
      </Text>
    </div>
  )
}

/** Short words with a hyphen, such as dates, ids and the ends of comments: a browser would end a line inside of them. */
const unbroken = /(?<!\S)(?=\S{3,24}(?!\S))\S*-\S*/g

function marked({ text, marks }: DiffLine): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let done = 0
  for (const { 0: word, index } of text.matchAll(unbroken)) {
    parts.push(
      ...markedBetween(text, marks, done, index),
      <span key={`word ${index}`} className="diff-word">
        {markedBetween(text, marks, index, index + word.length)}
      </span>,
    )
    done = index + word.length
  }
  return [...parts, ...markedBetween(text, marks, done, text.length)]
}

function markedBetween(text: string, marks: DiffLine['marks'], from: number, to: number): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let done = from
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.from, from), Math.min(mark.to, to)]
    if (start >= end) continue
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  return [...parts, text.slice(done, to)]
}

/** The first hunks, up to a maximum number of lines. */
function cut(hunks: readonly DiffHunk[], limit: number): readonly DiffHunk[] {
  const kept: DiffHunk[] = []
  let left = limit
  for (const { skipped, lines } of hunks) {
    if (left <= 0) break
    kept.push({ skipped, lines: lines.slice(0, left) })
    left -= lines.length
  }
  return kept
}
