import { defineDocumentCheck } from './check'

export const noGoalInNonGoals = defineDocumentCheck({
  id: 'no-goal-in-non-goals',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'warning',
  what: 'The same item is a goal and a non-goal.',
  why: 'Some readers will build it, and others will refuse to.',
  remedy: 'Keep it in one of the two lists.',
  examples: [
    { documents: { 'specs/berths.md': berths('Guests book by phone', 'Guests pay by phone') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Guests book by phone', 'guests book by **phone**.') }, finds: ['guests book by **phone**.'] },
    { documents: { 'specs/berths.md': berths('Booking by phone', 'No booking by phone') }, finds: ['No booking by phone'] },
  ],
  *find({ feature }) {
    const goals = new Map(feature.goals.map((goal) => [subjectOf(goal.text), goal] as const))
    for (const { text, place } of feature.nonGoals) {
      const goal = goals.get(subjectOf(text)) ?? goals.get(subjectOf(text.replace(denial, '')))
      if (!goal || subjectOf(text) === '') continue
      const message = `"${text}" is a non-goal here and a goal in line ${goal.place.line}. Keep it in one list.`
      yield { message, place, related: [goal.place], key: text }
    }
  },
})

const denial = /^(?:no|not|we (?:will|do) not|we won'?t|keine?[nrs]?|nicht|不)\s?/i

/** The words of a goal without markup, case and punctuation. */
function subjectOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function berths(goal: string, nonGoal: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- ${goal}\n\n## Non-Goals\n- ${nonGoal}\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
}
