import { defineDocumentCheck } from './check'

export const noOpenTodo = defineDocumentCheck({
  id: 'no-open-todo',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  what: 'A TODO is open in the prose, a list or a table.',
  why: 'Work that is only noted in a specification has no owner and no end.',
  remedy: 'Answer it in the text and remove the tag, or turn it into a task.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\nSells boats. Follow-up TODOs: None\n\n```\nTODO: not this one\n```\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n- Sells boats.\n- TODO: name the currency @ana\n' }, finds: ['TODO: name the currency @ana'] },
  ],
  *find(document) {
    for (const item of document.items) {
      if (item.kind !== 'todo') continue
      yield { message: `Still to do: "${item.text || 'no text'}". Answer it here, or make it a task.`, place: item.place }
    }
  },
})
