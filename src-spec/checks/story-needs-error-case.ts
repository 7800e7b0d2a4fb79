import { defineDocumentCheck } from './check'

export const storyNeedsErrorCase = defineDocumentCheck({
  id: 'story-needs-error-case',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'info',
  what: 'One story has no error case among its criteria, and every other story has one.',
  why: 'What happens when it goes wrong is decided by accident.',
  remedy: 'Say what happens when the story fails.',
  examples: [
    { documents: { 'specs/berths.md': berths('Error case: full', 'Error case: late', 'Error case: lost') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Error case: full', 'A map is shown', 'A list is shown') }, finds: [] },
    // An error case in other words.
    { documents: { 'specs/berths.md': berths('Error case: full', 'Error case: late', 'A wrong PIN is refused') }, finds: [] },
    { documents: { 'specs/berths.md': berths('A map is shown', 'A list is shown', 'A bell rings') }, finds: [] },
    {
      documents: { 'specs/berths.md': berths('Error case: full', 'A map is shown', '**Error case**: lost') },
      finds: ['### Story 2: Part 2'],
    },
  ],
  *find({ feature: { stories } }) {
    const without = stories.filter(({ criteria }) => !criteria.some(({ text }) => label.test(text)))
    const [story] = without
    if (!story || without.length !== 1 || stories.length < 3) return
    if (story.criteria.length === 0 || story.criteria.some(({ text }) => failure.test(text))) return
    const message = 'Every other story has an error case among its criteria. Say what happens when this one fails.'
    yield { message, place: story.place, key: story.title }
  },
})

const label = /^(?:error|failure|fehler|negative?)[- ]?(?:cases?|fall|path)\b/i
const failure =
  /\berrors?\b|\bfail\w*|\brefus\w*|\breject\w*|\binvalid\b|\bdenied\b|\bforbidden\b|\b[45]\d\d\b|\bcannot\b|\bcan ?not\b|\bcan't\b|\bmust not\b|\bmissing\b|\bexpired?\b|\bwrong\b|\bunavailable\b|\btime[- ]?outs?\b|\bwithout\b|\bfehler|\bungültig|\babgelehnt|\bfehlt\b/i

function berths(...criteria: readonly string[]): string {
  const stories = criteria.map(
    (one, at) => `### Story ${at + 1}: Part ${at + 1}\n\n**Acceptance Criteria:**\n- [ ] Guests see the berths.\n- [ ] ${one}\n`,
  )
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## User Stories\n\n${stories.join('\n')}`
}
