import { byPassage, type PassageReader } from '../passages/by-passage'
import { movedRange } from '../passages/moved'
import { place } from '../place'
import type { Range } from '../source'
import type { DocumentCheck } from './check'

export const noMergeMarker: DocumentCheck = {
  id: 'no-merge-marker',
  scope: 'document',
  kinds: null,
  inTemplates: true,
  severity: 'error',
  what: 'A merge-conflict marker is left in the text.',
  why: 'Two versions of the same statement stand side by side, and neither is the contract.',
  remedy: 'Keep the version that holds and delete the markers.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> other\n```\n\nHeading\n=======\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '# Shop\n\n<<<<<<< HEAD\nBoats\n=======\nShips\n>>>>>>> other\n' },
      finds: ['<<<<<<< HEAD', '>>>>>>> other'],
    },
  ],
  *find(document) {
    const { outline, path } = document
    for (const { line, range } of byPassage(outline, markers)) {
      yield {
        message: 'A merge-conflict marker was left here. Keep the version that holds and delete the markers.',
        place: place(path, outline, range),
        key: line,
      }
    }
  },
}

const markers: PassageReader<{ readonly line: string; readonly range: Range }, []> = {
  read: ({ text, fences }) => {
    if (!text.includes('<<<<<<< ') && !text.includes('>>>>>>> ')) return []
    return [...text.matchAll(/^(?:<{7} |>{7} )[^\n]*$/gm)].flatMap(({ 0: line, index: from }) => {
      if (fences.some(({ range }) => range.from <= from && from < range.to)) return []
      return [{ line, range: { from, to: from + line.trimEnd().length } }]
    })
  },
  placed: ({ line, range }, at) => ({ line, range: movedRange(range, at) }),
}
