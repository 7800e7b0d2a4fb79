import { expect, it } from 'vitest'
import { markdownLanguage } from './markdown-language'

function blocks(text: string): readonly string[] {
  const found: string[] = []
  const cursor = markdownLanguage.parser.parse(text).cursor()
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling())
    found.push(`${cursor.name} ${text.slice(cursor.from, cursor.to).trimEnd()}`)
  return found
}

const rows = '| A | B |\n|---|---|\n| 1 | 2 |'

it('is no heading, and leaves the table before it a table', () => {
  const merge = '<<<<<<< HEAD\n| 3 | 4 |\n=======\n| 3 | 5 |\n>>>>>>> other'
  expect(blocks(`${rows}\n${merge}\n\nEnd\n`)).toEqual([`Table ${rows}`, `MergeConflict ${merge}`, 'Paragraph End'])
})

it('holds headings and fences as text', () => {
  const merge = '<<<<<<< HEAD\n## Boats\n```\n=======\nShips\n-----\n>>>>>>> other'
  expect(blocks(`Before\n${merge}\n# After\n`)).toEqual(['Paragraph Before', `MergeConflict ${merge}`, 'ATXHeading1 # After'])
})

it('ends before the next first marker, or at the end of the text', () => {
  expect(blocks('<<<<<<< a\nx\n<<<<<<< b\ny\n')).toEqual(['MergeConflict <<<<<<< a\nx', 'MergeConflict <<<<<<< b\ny'])
})

it('is not an underline of a heading without a first marker, nor lines in a fence', () => {
  expect(blocks('Boats\n=======\n')).toEqual(['SetextHeading1 Boats\n======='])
  expect(blocks('```\n<<<<<<< HEAD\n```\n')).toEqual(['FencedCode ```\n<<<<<<< HEAD\n```'])
  expect(blocks('Boats <<<<<<< HEAD\n\n<<<<<<\n')).toEqual(['Paragraph Boats <<<<<<< HEAD', 'Paragraph <<<<<<'])
})
