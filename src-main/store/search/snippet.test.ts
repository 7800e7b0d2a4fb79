import { expect, test } from 'vitest'
import { snippetOf } from './snippet'

test('a short line is shown whole, without its indent', () => {
  expect(snippetOf('    a rope here', [{ from: 6, to: 10 }])).toEqual({ text: 'a rope here', marks: [{ from: 2, to: 6 }] })
})

test('a long line is cut before the first match, at a word, and after what fits', () => {
  const line = `${'word '.repeat(40)}rope ${'tail '.repeat(80)}`
  const { text, marks } = snippetOf(line, [{ from: 200, to: 204 }])
  expect(text.startsWith('…word word')).toBe(true)
  expect(text.endsWith('…')).toBe(true)
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['rope'])
})

test('a surrogate pair is never cut', () => {
  const line = `${'😀'.repeat(100)}rope${'😀'.repeat(200)}`
  expect(snippetOf(line, [{ from: 200, to: 204 }]).text.isWellFormed()).toBe(true)
})
