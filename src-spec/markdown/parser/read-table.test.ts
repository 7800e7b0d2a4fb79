import { expect, it } from 'vitest'
import { readDocumentTree } from '../sections/read-document-tree'

it.each([
  ['| Oars \\| sails | Two |', ['Oars \\| sails', 'Two']],
  ['| C:\\boats\\\\| Two |', ['C:\\boats\\\\', 'Two']],
  ['| Oars \\\\\\| sails | Two |', ['Oars \\\\\\| sails', 'Two']],
])('%s is cut at bars with an even number of backslashes before them', (row, cells) => {
  const { tables, text } = readDocumentTree(`| What | How many |\n|---|---|\n${row}\n`)
  expect(tables[0]?.rows[0]?.cells.map(({ from, to }) => text.slice(from, to))).toEqual(cells)
})
