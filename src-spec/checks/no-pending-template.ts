import { defineDocumentCheck } from './check'

export const noPendingTemplate = defineDocumentCheck({
  id: 'no-pending-template',
  scope: 'document',
  kinds: ['constitution'],
  inTemplates: false,
  severity: 'warning',
  what: 'The sync report of a constitution lists templates that are still to be updated.',
  why: 'Documents drawn from those templates follow a law that no longer holds.',
  remedy: 'Update the templates, then mark each as updated in the report.',
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
      message: `The sync report says that ${named.join(', ')}${more} must still be updated. Update them, then say so in the report.`,
      place: first.place,
      related: pending.slice(1).map(({ place }) => place),
    }
  },
})

function law(templates: string): string {
  return `<!-- SYNC IMPACT REPORT\nVersion change: none → 1.0.0\nTemplates requiring updates:\n${templates}\n-->\n# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n`
}
