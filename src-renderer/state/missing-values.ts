import type { CockpitState } from './cockpit-state'

/** How many values of SPEC ACTIVE_SPEC lacks; those that it sets differently are not counted. */
export function countMissingValues({ snapshot }: Pick<CockpitState, 'snapshot'>): number {
  return snapshot?.judgement?.hydration?.fields.filter(({ differs }) => differs === null).length ?? 0
}
