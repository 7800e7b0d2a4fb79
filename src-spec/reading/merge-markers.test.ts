import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { applyEdits } from '../text/source'
import { mergeMarkers } from './merge-markers'

const read = (text: string) => {
  const { blocks, alone } = mergeMarkers(readDocumentTree(text))
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to)
  return {
    blocks: blocks.map(({ ours, theirs }) => [ours.name, textOf(ours.range), theirs.name, textOf(theirs.range)]),
    alone: alone.map(textOf),
  }
}

describe('merge markers', () => {
  it('give two versions with their names, without the common ancestor', () => {
    expect(read('<<<<<<< HEAD\nBoats\n||||||| base\nRafts\n=======\nShips\n>>>>>>> feature/ships\nEnd\n')).toEqual({
      blocks: [['HEAD', 'Boats\n', 'feature/ships', 'Ships\n']],
      alone: [],
    })
  })

  it('may contain headings, or nothing', () => {
    expect(read('# A\n\n<<<<<<< HEAD\n## B\n\nBoats\n=======\n>>>>>>> other').blocks).toEqual([['HEAD', '## B\n\nBoats\n', 'other', '']])
  })

  it('are returned alone if the others are missing', () => {
    expect(read('<<<<<<< a\n<<<<<<< b\nx\n>>>>>>> c\n')).toEqual({ blocks: [], alone: ['<<<<<<< a', '<<<<<<< b', '>>>>>>> c'] })
    expect(read('Heading\n=======\n\n```\n<<<<<<< a\n```\n')).toEqual({ blocks: [], alone: [] })
  })

  it('lies in the text in order, and keeping one version leaves no marker of it', () => {
    const line = fc.constantFrom('<<<<<<< a', '||||||| b', '=======', '>>>>>>> c', 'words', '# T', '', '```')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.map((one) => `${one}\n`).join('')
        const { blocks } = mergeMarkers(readDocumentTree(text))
        let last = 0
        for (const { whole, begin, end, ours, theirs } of blocks) {
          expect(whole.from).toBeGreaterThanOrEqual(last)
          expect(begin.to <= ours.range.from && ours.range.to <= theirs.range.from && theirs.range.to <= end.from).toBe(true)
          last = whole.to
        }
        const kept = blocks.map(({ whole, ours }) => ({ path: '', range: whole, text: text.slice(ours.range.from, ours.range.to) }))
        expect(
          applyEdits(text, kept)
            .split('\n')
            .filter((one) => one === '>>>>>>> c').length,
        ).toBe(lines.filter((one) => one === '>>>>>>> c').length - blocks.length)
      }),
    )
  })
})
