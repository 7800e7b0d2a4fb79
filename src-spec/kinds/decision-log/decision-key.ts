import { lowerCase } from './ids'
import type { Decision } from './model'

/** What identifies a decision across versions of the log: its id, or its title where the log keeps no ids. */
export function decisionKey({ id, title }: Pick<Decision, 'id' | 'title'>): string {
  const key = lowerCase(id || title)
  return /\s/.test(key) ? key.replace(/\s+/g, ' ').trim() : key
}
