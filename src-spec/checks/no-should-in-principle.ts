import { weakWords } from '../kinds/constitution/weak-words'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noShouldInPrinciple = defineDocumentCheck({
  id: 'no-should-in-principle',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'warning',
  what: 'A principle states a rule with "should". It is only information where another sentence of the principle is binding.',
  why: 'A rule that is optional cannot be checked, and each reader interprets it differently.',
  remedy: 'Write MUST or SHALL for a binding rule and MAY for an option, or move advice to a guide.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('Code MUST be tested.') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('Should a test fail, the merge MUST stop. Write `should` in test names.') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('Code MUST be tested.\n\n**Rationale**: A change should not frighten anybody.') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('Code should be tested. Tests should be fast.') }, finds: ['should'] },
  ],
  *find({ constitution, outline, path }) {
    for (const [principle, range] of weakWords(constitution.principles, outline)) {
      const word = outline.text.slice(range.from, range.to)
      const name = principle.title || 'This principle'
      yield {
        message: `"${name}" uses "${word}", which is not binding. Write MUST for a binding rule, or move advice to a guide.`,
        place: place(path, outline, range),
        key: principle.title,
        severity: principle.binds ? 'info' : 'warning',
      }
    }
  },
})

function law(text: string): string {
  return `# Constitution\n\n## Principles\n\n### I. Tests\n${text}\n\n## Governance\n\nAmendments should be rare.\n`
}
