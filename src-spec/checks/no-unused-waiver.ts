import type { SpecDocument } from '../kinds/document'
import type { Fix } from '../model/finding'
import type { Place } from '../text/source'
import { defineWaiverCheck } from './check'

export const noUnusedWaiver = defineWaiverCheck({
  id: 'no-unused-waiver',
  scope: 'waivers',
  severity: 'warning',
  // This check runs after all waivers have been applied.
  policy: { isWaivableInText: false },
  what: 'A waiver covers no finding.',
  why: 'The problem was fixed, the text moved, or the waiver is misspelt. A leftover waiver may hide the next mistake.',
  remedy: 'Delete it, or move it to its own line directly above the finding. The fix deletes it, unless the check id is misspelt.',
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
        'nothing-found': `This waiver of ${waiver.check} covers no finding. Delete it, or move it to its own line directly above the finding.`,
        'no-such-check': `There is no check "${waiver.check}", so this waiver has no effect.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
        'cannot-be-waived': `${waiver.check} cannot be waived, because its findings make all other results unreliable.`,
      }[why]
      const document = documents.find(({ path }) => path === waiver.place.path)
      // The reason of a misspelt waiver is still needed.
      const fixes = document && why !== 'no-such-check' ? [removal(document, waiver.place)] : []
      yield { message, place: waiver.place, fixes, key: `${waiver.check}\n${why}` }
    }
  },
})

/** Deletes the comment, and its line if nothing else is on it. */
function removal({ path, outline: { text } }: SpecDocument, { range }: Place): Fix {
  const start = text.lastIndexOf('\n', range.from - 1) + 1
  const newline = text.indexOf('\n', range.to)
  const end = newline < 0 ? text.length : newline + 1
  const alone = text.slice(start, range.from).trim() === '' && text.slice(range.to, end).trim() === ''
  return { title: 'Delete the waiver', edits: [{ path, range: alone ? { from: start, to: end } : range, text: '' }] }
}
