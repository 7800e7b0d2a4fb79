import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownPieces } from '../../fixtures/markdown-pieces'
import { originOf } from '../../memo/by-section'
import type { Range } from '../../text/source'
import { readDocumentTree } from './read-document-tree'
import { findInSections, readSection, readSections, type SectionReader } from './read-sections'
import { shiftRange } from './shift'
import type { MarkdownTree } from './tree'

const long = Array.from({ length: 200 }, (_, index) => `## Part ${index}\n\nSays x of part ${index}.\n`).join('\n')

/** Finds every letter x, and counts its calls. */
function letters(): SectionReader<Range, [letter: string]> & { asked: number } {
  const reader = {
    asked: 0,
    read: ({ text }: MarkdownTree, letter: string): readonly Range[] => {
      reader.asked += 1
      return [...text.matchAll(new RegExp(letter, 'g'))].map(({ index }) => ({ from: index, to: index + 1 }))
    },
    toDocument: shiftRange,
  }
  return reader
}

describe('reading by section', () => {
  it('reads each section once, and after an edit only the edited sections', () => {
    const reader = letters()
    const before = readDocumentTree(long)
    expect(findInSections(before, reader, 'x')).toHaveLength(200)
    expect(reader.asked).toBe(201)
    findInSections(before, reader, 'x')
    expect(reader.asked).toBe(201)
    const after = readDocumentTree(long.replace('part 100.', 'part 100, xx.'), before)
    expect(findInSections(after, reader, 'x')).toHaveLength(202)
    expect(reader.asked).toBe(202)
  })

  it('reads again when an input changes', () => {
    const reader = letters()
    const outline = readDocumentTree(long)
    findInSections(outline, reader, 'x')
    expect(findInSections(outline, reader, 'y')).toHaveLength(200)
    expect(findInSections(outline, reader, 'P')).toHaveLength(200)
    expect(findInSections(outline, reader, 'x')).toHaveLength(200)
  })

  it('gives the same result for a section alone and in its document', () => {
    const reader = letters()
    const outline = readDocumentTree(long)
    const values = readSections(outline, reader.read, 'x')
    expect(readSection((outline.sectionTrees[7] as (typeof outline.sectionTrees)[number]).tree, reader.read, 'x')).toBe(values[7])
    expect(reader.asked).toBe(201)
  })

  it('keeps the version before, and no earlier one', () => {
    const first = readDocumentTree(long)
    const second = readDocumentTree(`${long}x`, first)
    expect(originOf(second)?.before).toBe(first)
    const third = readDocumentTree(`${long}xx`, second)
    expect([originOf(third)?.before === second, originOf(second)]).toEqual([true, null])
  })

  it('finds the same in an edited text as in the same text parsed whole', () => {
    const text = fc.array(fc.constantFrom(...markdownPieces), { maxLength: 80 }).map((parts) => parts.join(''))
    const edits = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(20), put: text }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(text, edits, (first, some) => {
        const reader = letters()
        let outline = readDocumentTree(first)
        findInSections(outline, reader, 'x')
        for (const { at, cut, put } of some) {
          const from = at % (outline.text.length + 1)
          const next = outline.text.slice(0, from) + put + outline.text.slice(from + cut)
          outline = readDocumentTree(next, outline)
          const found = findInSections(outline, reader, 'x')
          expect(found).toEqual([...next.matchAll(/x/g)].map(({ index }) => ({ from: index, to: index + 1 })))
        }
      }),
    )
  })
})
