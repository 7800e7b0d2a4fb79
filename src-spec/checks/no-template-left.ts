import { isRecordPath } from '../kinds/decision-log/index'
import { kindDefinition, kindsWhere } from '../kinds/index'
import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noTemplateLeft = defineDocumentCheck({
  id: 'no-template-left',
  scope: 'document',
  kinds: kindsWhere(({ kind }) => kind !== 'unknown'),
  inTemplates: true,
  severity: 'error',
  policy: { isLocked: true, blocks: 'document' },
  what: 'A document is still a template.',
  why: 'Headings without content say nothing about this product, however complete they look.',
  remedy: 'Begin with what is certain; every line that a person adds counts.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': '<!-- STUB -->\n# Now\n\n## Objective\nSell boats to harbours.\n' }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': '# Now\n\n## Objective\n- [ ] Goal: [What should be true]\n' }, finds: [''] },
    {
      documents: {
        'specs/berths.md': '# [Feature]\n\n**Status**: Draft\n\n## Goals\n- Goal 1\n\n## User Stories\n- As a [user], I want [x]\n',
      },
      finds: [''],
    },
  ],
  *find(document) {
    if (!document.isTemplate) return
    yield {
      message: `${document.path} is still a template: nothing has been added to it. Begin with what is certain.`,
      place: startOf(document.path),
      // Only the core documents hold up the first stage; another template may wait for its turn.
      severity: kindDefinition(document.kind).isCore && !isRecordPath(document.path) ? 'error' : 'warning',
    }
  },
})
