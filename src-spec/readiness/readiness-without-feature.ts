import type { Finding } from '../model/finding'
import type { NextAction } from '../model/readiness'
import type { Readiness } from './readiness'

/** A repository of other conventions in which no feature is open: without an error nothing is left to do. */
export function readinessWithoutFeature(
  findings: readonly Finding[],
  hasSpecification: boolean,
): Readiness & { readonly next: NextAction } {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const gates = [
    {
      id: 'documents-exist',
      stage: 'INIT',
      title: 'A specification exists',
      weight: 2,
      state: hasSpecification ? 'passed' : 'closed',
      blockedBy: [],
    },
    {
      id: 'no-error',
      stage: 'ACCEPT',
      title: 'No error in any document',
      weight: 4,
      state: errors.length === 0 ? 'passed' : 'closed',
      blockedBy: errors.map(({ id }) => id),
    },
  ] as const
  const [error] = errors
  const nothing = { button: '', kind: 'nothing', finding: null, remaining: 0 } as const
  if (!hasSpecification) return { stage: 'INIT', percent: 0, gates, next: { ...nothing, sentence: 'Specify the first feature.' } }
  if (!error) return { stage: 'GO', percent: 100, gates, next: { ...nothing, sentence: 'GO. No feature is open.' } }
  const next: NextAction = { sentence: error.message, button: 'Show', kind: 'show-finding', finding: error.id, remaining: errors.length }
  return { stage: 'ACCEPT', percent: 33, gates, next }
}
