import { startOf } from '../place'
import type { DocumentCheck } from './check'

export const noTemplateLeft: DocumentCheck = {
  id: 'no-template-left',
  scope: 'document',
  kinds: ['technical-spec', 'active-spec', 'decision-log'],
  inTemplates: true,
  severity: 'error',
  what: 'A core document is still a template.',
  why: 'Headings without content say nothing about this product, however complete they look.',
  remedy: 'Begin with what is certain; every line that a person adds counts.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': '<!-- STUB -->\n# Now\n\n## Objective\nSell boats to harbours.\n' }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': '# Now\n\n## Objective\n- [ ] Goal: [What should be true]\n' }, finds: [''] },
  ],
  *find(document) {
    if (!document.isTemplate) return
    yield {
      message: `${document.path} is still a template: nothing has been added to it. Begin with what is certain.`,
      place: startOf(document.path),
    }
  },
}
