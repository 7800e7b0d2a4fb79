import { defineDocumentCheck } from './check'

export const noOpenTodo = defineDocumentCheck({
  id: 'no-open-todo',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  what: 'A TODO is open in prose, a list or a table.',
  why: 'A TODO in a specification has no owner and no due date.',
  remedy: 'Answer it in the text and remove the tag, or turn it into a task.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\nSells boats. Follow-up TODOs: None\n\n```\nTODO: not this one\n```\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n- Sells boats.\n- TODO: name the currency @ana\n' }, finds: ['TODO: name the currency @ana'] },
  ],
  *find(document) {
    for (const item of document.items) {
      if (item.kind !== 'todo') continue
      yield {
        message: `Open TODO: "${item.text || 'no text'}". Answer it here, or turn it into a task.`,
        place: item.place,
        key: item.text,
      }
    }
  },
})
