import { defineDocumentCheck } from './check'

export const noOpenQuestion = defineDocumentCheck({
  id: 'no-open-question',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  policy: { leastSeverity: 'warning' },
  what: 'An OPEN QUESTION has no answer yet.',
  why: 'Whoever builds from this document will answer it alone, and two people will answer it differently.',
  remedy: 'Write the answer and remove the tag. A question that holds nothing up can be marked "non-blocking".',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': '# Now\n\nSell boats. The tag is written `OPEN QUESTION:`.\n' }, finds: [] },
    {
      documents: { 'ACTIVE_SPEC.md': '# Now\n\nSell boats.\n\n- OPEN QUESTION: which harbour first?\n' },
      finds: ['OPEN QUESTION: which harbour first?'],
    },
  ],
  *find(document) {
    for (const item of document.items) {
      if (item.kind !== 'openQuestion') continue
      const effect = item.blocking ? 'It keeps the stage below GO until it is answered.' : 'It is marked as holding nothing up.'
      yield {
        message: `Open question: "${item.text || 'no text'}". ${effect}`,
        place: item.place,
        severity: item.blocking ? 'warning' : 'info',
      }
    }
  },
})
