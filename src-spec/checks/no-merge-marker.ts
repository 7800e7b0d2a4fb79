import type { Fix } from '../model/finding'
import { type MergeBlock, mergeMarkers } from '../reading/merge-markers'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noMergeMarker = defineDocumentCheck({
  id: 'no-merge-marker',
  scope: 'document',
  kinds: null,
  inTemplates: true,
  inArchives: true,
  severity: 'error',
  what: 'A merge-conflict marker is left in the text.',
  why: 'Two versions of the same statement are in the text, and neither is in force.',
  remedy: 'Keep the right version and delete the markers. The fixes keep the first version, the second one, or both.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> other\n```\n\nHeading\n=======\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nBoats\n>>>>>>> other\n' }, finds: ['>>>>>>> other'] },
    {
      documents: { 'SPEC.md': '# Shop\n\n<<<<<<< HEAD\nBoats\n=======\nShips\n>>>>>>> other\n' },
      finds: ['<<<<<<< HEAD'],
      fixed: { 'SPEC.md': '# Shop\n\nBoats\n' },
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n<<<<<<< HEAD\nBoats\n=======\nSail.\n=======\nShips\n>>>>>>> other\n' },
      finds: ['<<<<<<< HEAD'],
      fixed: {},
    },
  ],
  *find({ outline, path, text }) {
    const { blocks, alone } = mergeMarkers(outline)
    for (const block of blocks) {
      yield {
        message: 'This merge conflict is not resolved. Keep one version and delete the markers.',
        place: place(path, outline, block.begin),
        related: [place(path, outline, block.end)],
        fixes: keeping(path, text, block),
        key: `${block.ours.name}\n${block.theirs.name}`,
      }
    }
    for (const range of alone) {
      yield {
        message: 'A merge-conflict marker is left here. Delete it, and check whether the text around it is still right.',
        place: place(path, outline, range),
        key: text.slice(range.from, range.to),
      }
    }
  },
})

/** Fixes that keep one version, or both in order. None where a second `=======` makes the end of a version ambiguous. */
function keeping(path: string, text: string, { ours, theirs, whole }: MergeBlock): readonly Fix[] {
  if ((text.slice(whole.from, whole.to).match(/^={7}[ \t]*\r?$/gm)?.length ?? 0) !== 1) return []
  const [first, second] = [ours, theirs].map(({ range }) => text.slice(range.from, range.to))
  const fix = (title: string, kept: string): Fix => ({ title, edits: [{ path, range: whole, text: kept }] })
  return [
    fix(ours.name === theirs.name ? 'Keep the first version' : `Keep the version of ${ours.name}`, first ?? ''),
    fix(ours.name === theirs.name ? 'Keep the second version' : `Keep the version of ${theirs.name}`, second ?? ''),
    fix('Keep both', `${first}${second}`),
  ]
}
