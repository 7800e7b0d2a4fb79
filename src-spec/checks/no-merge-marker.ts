import { place } from '../place'
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
    const { outline } = document
    if (!/<{7} |>{7} /.test(outline.text)) return
    for (const match of outline.text.matchAll(/^(?:<{7} |>{7} )[^\n]*$/gm)) {
      const from = match.index
      if (outline.fences.some((fence) => fence.range.from <= from && from < fence.range.to)) continue
      yield {
        message: 'A merge-conflict marker was left here. Keep the version that holds and delete the markers.',
        place: place(document.path, outline, { from, to: from + match[0].trimEnd().length }),
        key: `${match[0]}`,
      }
    }
  },
}
