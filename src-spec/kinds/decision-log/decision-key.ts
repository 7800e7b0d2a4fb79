import { lowerCase } from './ids'
import type { Decision } from './model'

/** What a decision is known by from one version of the log to the next: its id, or its title where the log keeps none. */
export function decisionKey({ id, title }: Pick<Decision, 'id' | 'title'>): string {
  const key = lowerCase(id || title)
  return /\s/.test(key) ? key.replace(/\s+/g, ' ').trim() : key
}
