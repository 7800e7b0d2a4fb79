import { GFM, parser } from '@lezer/markdown'
import { expect, test } from 'vitest'
import { boundParser } from './bound-parser'

const whole = parser.configure(GFM)
const bounded = boundParser(parser.configure(GFM))
const line = 'A **berth** has [a rope](rope.md) and `two` ropes.\n'

/** Kinds and texts of what a parser finds, outermost first. */
function elementsOf(tree: ReturnType<typeof whole.parse>, text: string): readonly string[] {
  const found: string[] = []
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}-${to}: ${to - from > 60 ? '' : text.slice(from, to)}`) })
  return found
}

test('a paragraph is read as without a bound, also one of many lines', () => {
  for (const text of [line, line.repeat(190), line.repeat(900), `${'a '.repeat(1900)}**b c** ${'d '.repeat(8000)}`])
    expect(elementsOf(bounded.parse(text), text)).toEqual(elementsOf(whole.parse(text), text))
})

test('beyond its limit the text of a paragraph is not read, and what follows is', () => {
  const long = line.repeat(3000)
  const text = `${long}\n# Quality\n\n${line}`
  const found = elementsOf(bounded.parse(text), text)
  expect(found.filter((element) => element.startsWith('Link ')).length).toBe(Math.ceil(100_000 / line.length) + 1)
  expect(found.at(-1)).toMatch(/CodeMark/)
  expect(found.filter((element) => element.startsWith('ATXHeading1'))).toHaveLength(1)
  expect(bounded.parse(text).length).toBe(text.length)
})

test('lists and quotes are read to a depth that documents do not reach', () => {
  for (const [text, levels] of [
    ['- '.repeat(150), 150],
    ['> - '.repeat(120), 120],
    ['- '.repeat(50_000), 200],
    ['> '.repeat(50_000), 0],
  ] as const) {
    const found = elementsOf(bounded.parse(`${text}x\n\n# Quality\n`), text)
    expect(found.filter((element) => element.startsWith('ListItem'))).toHaveLength(levels)
    expect(found.filter((element) => element.startsWith('ATXHeading1'))).toHaveLength(1)
  }
})

// Without the bound the first of them takes more than half an hour.
test.each(['[a](', '[a] ', '<!-- ', 'a<?'])('a paragraph of a megabyte of %j ends', (part) => {
  const text = `x${part.repeat(1_000_000 / part.length)}\n\n[b](c)`
  expect(elementsOf(bounded.parse(text), text).filter((element) => element.endsWith('[b](c)'))).toHaveLength(2)
})
