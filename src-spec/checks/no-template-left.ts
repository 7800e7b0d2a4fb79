import { isRecordPath } from '../kinds/decision-log/index'
import type { SpecDocument } from '../kinds/document'
import { kindDefinition, kindsWhere } from '../kinds/index'
import { contractSections } from '../kinds/technical-spec/contract-sections'
import { isFormName } from '../reading/placeholders/form-title'
import { groupPlaceholders } from '../reading/placeholders/group-placeholders'
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
  why: 'A template has no content of this product, even if it looks complete.',
  remedy: 'Start with what you know. Every line that a person adds counts.',
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
    // A file that is named as a form, such as `specs/template.md`, is meant to be one.
    if (!document.isTemplate || isFormName(document.path)) return
    yield {
      message: `${document.path} is still a template: ${missing(document)}`,
      key: 'template',
      place: startOf(document.path),
      toFill: { count: blanksOf(document), section: '' },
      // Only core documents keep the first stage closed; other templates may stay for now.
      severity: kindDefinition(document.kind).isCore && !isRecordPath(document.path) ? 'error' : 'warning',
    }
  },
})

/** A log is begun with its first decision, however much is written around it. */
function missing({ kind }: SpecDocument): string {
  return kind === 'decision-log'
    ? 'it holds no decision yet. Record the first one.'
    : 'nothing has been added to it. Start with what you know.'
}

/** Those of the contract have findings of their own, also in a template. */
function blanksOf(document: SpecDocument): number {
  const contract = document.kind === 'technical-spec' && document.contract ? contractSections(document.outline) : new Set()
  const groups = groupPlaceholders(document).filter(({ section }) => !contract.has(section))
  return Math.max(
    1,
    groups.reduce((sum, { count }) => sum + count, 0),
  )
}
