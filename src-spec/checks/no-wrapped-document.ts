import { kindsWhere } from '../kinds/index'
import { wrappingOf } from '../reading/wrapping'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noWrappedDocument = defineDocumentCheck({
  id: 'no-wrapped-document',
  scope: 'document',
  kinds: kindsWhere(({ isCore, precedence }) => isCore || precedence !== null),
  inTemplates: true,
  severity: 'warning',
  policy: { blocks: 'document', isWaivableInText: false },
  what: "A whole document is in a code fence, or a model's reply precedes its title.",
  why: 'Nothing inside a fence is read, so the document seems to be empty; words before the title are no part of the document.',
  remedy: 'Take the document out of its wrapping.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n```markdown\n# A sample\n```\n' }, finds: [] },
    { documents: { 'SPEC.md': '```markdown\nNo title\n```\n' }, finds: [] },
    { documents: { 'SPEC.md': 'Here is where boats are sold.\n\n# Shop\n\nSells boats.\n' }, finds: [] },
    { documents: { 'SPEC.md': 'Sure-footed crews welcome.\n\n# Shop\n\nSells boats.\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '```markdown\n# Shop\n\nSells boats.\n\n~~~\nx\n~~~\n```\n' },
      finds: ['```markdown'],
      fixed: { 'SPEC.md': '# Shop\n\nSells boats.\n\n~~~\nx\n~~~\n' },
    },
    {
      documents: { 'SPEC.md': '<!-- Kept by the crew. -->\n\n```markdown\n# Shop\n\nSells boats.\n```\n' },
      finds: ['```markdown'],
      fixed: { 'SPEC.md': '<!-- Kept by the crew. -->\n\n# Shop\n\nSells boats.\n' },
    },
    {
      documents: { 'SPEC.md': 'Sure, here is the completed specification:\n\n# Shop\n\nSells boats.\n' },
      finds: ['Sure, here is the completed specification:'],
      fixed: { 'SPEC.md': '# Shop\n\nSells boats.\n' },
    },
    {
      documents: { 'SPEC.md': 'Hier ist die fertige Spezifikation:\n\n````md\n# Shop\n\nSells boats.\n````\n' },
      finds: ['Hier ist die fertige Spezifikation:\n\n````md'],
      fixed: { 'SPEC.md': '# Shop\n\nSells boats.\n' },
    },
  ],
  *find({ outline, path, text }) {
    const wrapping = wrappingOf(text)
    if (!wrapping) return
    const message = wrapping.isFenced
      ? 'The whole document is in a code fence, so nothing of it is read. Take the fence away.'
      : "A model's reply precedes the title. Delete it."
    const edits = wrapping.cuts.map((range) => ({ path, range, text: '' }))
    yield {
      message,
      place: place(path, outline, wrapping.marked),
      key: wrapping.isFenced ? 'fence' : 'reply',
      severity: wrapping.isFenced ? 'error' : 'warning',
      fixes: [{ title: 'Take the document out of its wrapping', edits }],
    }
  },
})
