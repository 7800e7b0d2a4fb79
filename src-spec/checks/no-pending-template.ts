import { defineDocumentCheck } from './check'

export const noPendingTemplate = defineDocumentCheck({
  id: 'no-pending-template',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'warning',
  what: 'The sync report of a constitution lists templates that are still to be updated.',
  why: 'Documents created from those templates follow an outdated version of the constitution.',
  remedy: 'Update the templates, then mark each one as updated in the report.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('- templates/plan.md ✅ updated\n- README.md: no changes needed') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('none') }, finds: [] },
    {
      documents: {
        'CONSTITUTION.md': law('- templates/plan.md ✅ updated\n- ⚠ pending: templates/tasks.md\n- templates/spec.md (pending)'),
      },
      finds: ['templates/tasks.md'],
    },
  ],
  *find({ constitution }) {
    const pending = constitution.report?.pending ?? []
    const first = pending[0]
    if (!first) return
    const named = pending.slice(0, 3).map(({ path }) => path)
    const more = pending.length > 3 ? ` and ${pending.length - 3} more` : ''
    yield {
      message: `The sync report lists ${named.join(', ')}${more} as still to be updated. Update them, then mark them in the report.`,
      key: pending.map(({ path }) => path).join('\n'),
      place: first.place,
      related: pending.slice(1).map(({ place }) => place),
    }
  },
})

function law(templates: string): string {
  return `<!-- SYNC IMPACT REPORT\nVersion change: none → 1.0.0\nTemplates requiring updates:\n${templates}\n-->\n# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n`
}
