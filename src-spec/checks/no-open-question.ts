import { defineDocumentCheck } from './check'

export const noOpenQuestion = defineDocumentCheck({
  id: 'no-open-question',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  nextAction: { kind: 'answer', button: 'Answer…' },
  policy: { leastSeverity: 'warning' },
  what: 'An OPEN QUESTION has no answer yet.',
  why: 'Each reader will answer it alone, and two readers will answer it differently.',
  remedy: 'Write the answer and remove the tag. Mark a question that blocks nothing as "non-blocking".',
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
      const effect = item.blocking ? 'It keeps the stage below GO until it is answered.' : 'It is marked as non-blocking.'
      yield {
        message: `Open question: "${item.text || 'no text'}". ${effect}`,
        place: item.place,
        key: item.text,
        severity: item.blocking ? 'warning' : 'info',
      }
    }
  },
})
