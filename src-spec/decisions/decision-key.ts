import type { Decision } from '../decision'

/** What a decision is known by from one version of the log to the next: its id, or its title where the log keeps none. */
export function decisionKey({ id, title }: Pick<Decision, 'id' | 'title'>): string {
  return (id || title).toLowerCase().replace(/\s+/g, ' ').trim()
}
