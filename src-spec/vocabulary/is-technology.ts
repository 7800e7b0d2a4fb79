import { normalizeValue } from './normalize'

/** Whether a value consists of one known technology of the subject. */
export function isTechnology(value: string, subject: string): boolean {
  const { mentions, rest } = normalizeValue(value, subject)
  return mentions.length === 1 && rest.length === 0
}

/** Words of a value beside a technology that do not make it a sentence about something else. */
const aside = 2

/** Whether a value states a known technology of the subject, and is no sentence that only mentions one. */
export function statesTechnology(value: string, subject: string): boolean {
  const { mentions, rest } = normalizeValue(value, subject)
  return mentions.length > 0 && rest.length <= aside
}
