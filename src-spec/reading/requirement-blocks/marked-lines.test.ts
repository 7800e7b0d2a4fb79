import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownPieces } from '../../fixtures/markdown-pieces'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readMarkedLines, scanLines } from './marked-lines'

const own = [
  '## ADDED Requirements\n',
  '### Requirement: List berths\n',
  '###Requirement: Sort\n',
  '#### Scenario: Fog\n',
  '> ```\n',
  '- a\n\n      ```\n',
  '~~~~\n',
  '    # deep\n',
  'Title\n---\n',
  '<!--\n## Hidden\n-->\n',
  '- `### Requirement: Old`\n',
  '- FROM: `### Requirement: Old`\n',
]
const text = fc.array(fc.constantFrom(...own, ...markdownPieces), { size: 'medium', maxLength: 60 }).map((parts) => parts.join(''))

it('reads a document by its sections as a scan of the whole text does', () => {
  fc.assert(
    fc.property(text, (written) => {
      const tree = readDocumentTree(written)
      expect(readMarkedLines(tree)).toEqual(scanLines(tree.text, true).lines)
    }),
    { numRuns: 2_000 },
  )
})

it('reads the same after an edit as of a new text', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(40), (written, put, place, cut) => {
      const before = readDocumentTree(written)
      readMarkedLines(before)
      const at = place % (written.length + 1)
      const edited = written.slice(0, at) + put + written.slice(at + cut)
      expect(readMarkedLines(readDocumentTree(edited, before))).toEqual(readMarkedLines(readDocumentTree(edited)))
    }),
    { numRuns: 500 },
  )
})
