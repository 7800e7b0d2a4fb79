import type { Decision, DecisionDraft } from '#spec'

export type DraftField = 'id' | 'date' | 'title' | 'rationale' | 'status'
export type DraftProblems = Readonly<Partial<Record<DraftField, string>>>

/**
 * Why a decision cannot be written, as a sentence per field; an empty object when it can.
 * `keepsIds` is false for a log whose entries have no ids.
 */
export function draftProblems(draft: DecisionDraft, decisions: readonly Decision[], keepsIds: boolean): DraftProblems {
  const id = draft.id.trim()
  const taken = id === '' ? undefined : decisions.find((decision) => decision.id.toLowerCase() === id.toLowerCase())
  return {
    ...(keepsIds && id === '' ? { id: 'Decisions have ids here: give this one an id.' } : {}),
    ...(taken ? { id: `${id} is taken by “${taken.title}”: choose a free id.` } : {}),
    ...(isDay(draft.date.trim()) ? {} : { date: 'Write the date as YYYY-MM-DD, for example 2026-02-20.' }),
    ...(draft.title.trim() === '' ? { title: 'Say in one line what was decided.' } : {}),
    ...(draft.rationale.trim() === '' ? { rationale: 'Say why, so that the next reader need not ask.' } : {}),
    ...(draft.status.trim() === '' ? { status: 'Give the decision a status, in the words used here so far.' } : {}),
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}
