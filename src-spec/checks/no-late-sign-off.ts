import { readDate } from '../text/dates'
import { defineDocumentCheck } from './check'

const maxDays = 2
const dayMs = 86_400_000

export const noLateSignOff = defineDocumentCheck({
  id: 'no-late-sign-off',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'info',
  what: 'A sign-off is dated more than 48 hours after the review was sent out, weekends left out.',
  why: 'The text may have changed meanwhile, and the others waited.',
  remedy: 'Correct the date, or ask whether the approval is for the present text.',
  examples: [
    { documents: { 'specs/berths.md': berths('Sent out 2026-06-03.', '@ana, 2026-06-05') }, finds: [] },
    // From Friday to Tuesday.
    { documents: { 'specs/berths.md': berths('Sent out 2026-06-05.', '@ana, 2026-06-09') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Sent out last week.', '@ana, 2026-06-09') }, finds: [] },
    { documents: { 'specs/berths.md': berths('The office was painted on 2026-05-05.', '@ana, 2026-06-09') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Sent out 2026-06-03.', '@ana') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Sent out 2026-06-03.', '@ana, 2026-06-09') }, finds: ['Lead: @ana, 2026-06-09'] },
  ],
  *find({ feature: { sentOut, signOffs } }) {
    if (!sentOut) return
    for (const { text, done, place } of signOffs) {
      const date = done ? readDate(text) : null
      if (date === null || workingDays(sentOut.date, date) <= maxDays) continue
      const message = `The review was sent out on ${sentOut.date}, and this sign-off is of ${date}, more than 48 hours later. Correct the date, or ask again.`
      yield { message, place, related: [sentOut.place], key: text }
    }
  },
})

/** Days from one date to another, without Saturdays and Sundays. */
function workingDays(from: string, to: string): number {
  const start = Date.parse(from)
  const days = Math.min(Math.floor((Date.parse(to) - start) / dayMs), 60)
  let count = 0
  for (let day = 1; day <= days; day += 1) if (new Date(start + day * dayMs).getUTCDay() % 6 !== 0) count += 1
  return count
}

function berths(sent: string, by: string): string {
  return `# Berths\n\n**Status**: Approved\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Sign-off\n\n${sent}\n\n- [x] Lead: ${by}\n`
}
