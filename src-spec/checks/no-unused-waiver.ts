import type { SpecDocument } from '../kinds/document'
import type { Fix } from '../model/finding'
import type { Place } from '../text/source'
import { defineWaiverCheck } from './check'

export const noUnusedWaiver = defineWaiverCheck({
  id: 'no-unused-waiver',
  scope: 'waivers',
  severity: 'warning',
  // It is found once all waivers have been applied.
  policy: { isWaivableInText: false },
  what: 'A waiver covers nothing that was found.',
  why: 'It was settled, it moved, or the waiver is misspelt; left there it may cover the next mistake unseen.',
  remedy:
    'Delete it, or put it on a line of its own right above what it is for. The fix deletes it, unless it names no check: then its spelling is wrong.',
  examples: [
    {
      documents: {
        'SPEC.md': '# Shop\n\nSells boats.\n\n<!-- cockpit-allow no-open-todo: harbours answer in May -->\n- TODO: name them\n',
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n<!-- cockpit-allow no-open-todo: harbours answer in May -->\n- Kiel and Ystad\n' },
      finds: ['<!-- cockpit-allow no-open-todo: harbours answer in May -->'],
      fixed: { 'SPEC.md': '# Shop\n\nSells boats.\n\n- Kiel and Ystad\n' },
    },
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n<!-- cockpit-allow no-open-tod: harbours answer in May -->\n- TODO: name them\n' },
      finds: ['<!-- cockpit-allow no-open-tod: harbours answer in May -->'],
      fixed: {},
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n```\n<!-- cockpit-allow no-open-todo: an example -->\n```\n' },
      configuration: '{ "waivers": [{ "check": "no-open-todo", "path": "docs/*.md", "reason": "later" }] }',
      finds: ['{ "check": "no-open-todo", "path": "docs/*.md", "reason": "later" }'],
    },
  ],
  *find(unused, documents) {
    for (const { waiver, why, meant } of unused) {
      const message = {
        'nothing-found': `Nothing is found here that this waiver of ${waiver.check} covers. Delete it, or put it on a line of its own right above what it is for.`,
        'no-such-check': `There is no check "${waiver.check}", so nothing is waived.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
        'cannot-be-waived': `${waiver.check} cannot be waived: while it finds something, everything else is a guess.`,
      }[why]
      const document = documents.find(({ path }) => path === waiver.place.path)
      // The reason of a misspelt waiver still holds; deleting it would lose it.
      const fixes = document && why !== 'no-such-check' ? [removal(document, waiver.place)] : []
      yield { message, place: waiver.place, fixes }
    }
  },
})

/** The comment with its line, where it has one of its own. */
function removal({ path, outline: { text } }: SpecDocument, { range }: Place): Fix {
  const start = text.lastIndexOf('\n', range.from - 1) + 1
  const newline = text.indexOf('\n', range.to)
  const end = newline < 0 ? text.length : newline + 1
  const alone = text.slice(start, range.from).trim() === '' && text.slice(range.to, end).trim() === ''
  return { title: 'Delete the waiver', edits: [{ path, range: alone ? { from: start, to: end } : range, text: '' }] }
}
