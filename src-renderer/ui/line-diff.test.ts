import { expect, test } from 'vitest'
import { lineDiff } from './line-diff'

/** The diff in the notation of `diff -u`, with skipped lines as `…n`. */
function show(before: string, after: string): string[] {
  const signs = { same: ' ', removed: '-', added: '+' }
  return lineDiff(before, after).hunks.flatMap(({ skipped, lines }) => [
    ...(skipped > 0 ? [`…${skipped}`] : []),
    ...lines.map(({ kind, text }) => signs[kind] + text),
  ])
}

test('a changed line is shown between two lines of context', () => {
  expect(show('1\n2\n3\n4\nfive\n6\n7\n8\n', '1\n2\n3\n4\nFIVE\n6\n7\n8\n')).toEqual(['…2', ' 3', ' 4', '-five', '+FIVE', ' 6', ' 7'])
})

test('changes that are close share one hunk, distant ones do not', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`)
  const after = before.map((line) => (['line 3', 'line 6', 'line 17'].includes(line) ? `${line}!` : line))
  const { hunks } = lineDiff(before.join('\n'), after.join('\n'))
  expect(hunks.map(({ skipped, lines }) => [skipped, lines.length])).toEqual([
    [0, 10],
    [6, 6],
  ])
})

test('line numbers refer to their own text', () => {
  const [hunk] = lineDiff('first line\nthe second line\nthird\n', 'first line\nnew\nthe second line\nTHIRD\n').hunks
  expect(hunk?.lines.map(({ before, after, text }) => [before, after, text])).toEqual([
    [1, 1, 'first line'],
    [null, 2, 'new'],
    [2, 3, 'the second line'],
    [3, null, 'third'],
    [null, 4, 'THIRD'],
  ])
})

test('only the changed words are marked', () => {
  const [hunk] = lineDiff('- Database: PostgreSQL 15 here\n', '- Database: SQLite here\n').hunks
  const marked = hunk?.lines.map(({ text, marks }) => marks.map(({ from, to }) => text.slice(from, to)))
  expect(marked).toEqual([['PostgreSQL 15'], ['SQLite']])
})

test('a new document is all added, a deleted one all removed', () => {
  expect(show('', 'a\nb\n')).toEqual(['+a', '+b'])
  expect(show('a\nb\n', '')).toEqual(['-a', '-b'])
})

test('equal texts have no hunks', () => {
  expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual({ hunks: [], added: 0, removed: 0 })
})

test('lines at the end are counted once', () => {
  expect(show('a\nb', 'a\nb\nc\nd')).toEqual([' a', ' b', '+c', '+d'])
  expect(show('a\nb\nc\nd', 'a\nb')).toEqual([' a', ' b', '-c', '-d'])
})

test('applying the diff to the old text gives the new one, for many texts', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const before = randomLines(seed)
    const after = randomLines(seed * 7 + 1)
    const { hunks } = lineDiff(before.join('\n'), after.join('\n'))
    const rebuilt: string[] = []
    let read = 0
    for (const { skipped, lines } of hunks) {
      rebuilt.push(...before.slice(read, read + skipped))
      read += skipped
      for (const { kind, text } of lines) {
        if (kind !== 'added') expect(text).toBe(before[read++])
        if (kind !== 'removed') rebuilt.push(text)
      }
    }
    expect([...rebuilt, ...before.slice(read)]).toEqual(after)
  }
})

/** Two to nine short lines, chosen from four by the seed. */
function randomLines(seed: number): string[] {
  let state = seed * 2654435761
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state % below
  }
  return Array.from({ length: 2 + (next(97) % 8) }, () => ['alpha', 'beta', 'gamma', 'delta'][next(89) % 4] as string)
}
