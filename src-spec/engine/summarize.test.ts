import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownPieces } from '../fixtures/markdown-pieces'
import { place } from '../text/place'
import { readDocument } from './read-document'
import { summarize } from './summarize'

it('gives the start and end of every section', () => {
  const text = fc.array(fc.constantFrom(...markdownPieces), { maxLength: 120 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (some) => {
      const document = readDocument({ path: 'SPEC.md', text: some })
      const { outline, path } = document
      const expected = outline.sections.slice(1).map(({ range }) => place(path, outline, range))
      expect(summarize(document).sections.map((section) => section.place)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['## Berths\n\nA quay.\n\n# END OF SPEC\n', 'Berths'],
  ['## Berths\n\nA quay.\n\n# --- End of document ---\n\n---\n', 'Berths'],
  ['## Berths\n\nA quay.\n\n# Ende des Dokuments\n', 'Berths'],
  ['## Berths\n\nA quay.\n\n# End of season\n\nBoats leave.\n', 'End of season'],
  ['## Berths\n\nA quay.\n\n# End-to-end tests\n', 'End-to-end tests'],
  ['# END OF SEASON\n', 'END OF SEASON'],
  ['# END OF SPEC\n\n## Berths\n\nA quay.\n', 'END OF SPEC'],
])('the title of %j is %s', (text, title) => {
  expect(summarize(readDocument({ path: 'SPEC.md', text })).title).toBe(title)
})
