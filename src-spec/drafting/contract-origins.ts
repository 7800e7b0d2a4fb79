import { isInForce } from '../changes/fresh-decisions'
import { namesValue } from '../changes/mentions-change'
import type { Judgement } from '../engine/judgement'
import type { ContractOrigin } from '../model/contract-origin'
import type { Workspace } from '../model/workspace'

/** By name of the field: the decision that names the value which SPEC sets, and when SPEC was last committed. */
export function contractOrigins({ history }: Workspace, { contract, decisions }: Judgement): Readonly<Record<string, ContractOrigin>> {
  const inForce = decisions.filter(isInForce)
  return Object.fromEntries(
    contract.flatMap(({ field: { name, state, value, place } }) => {
      if (state !== 'set' || !place) return []
      const found = inForce.find(namesValue(name, value))
      const decision = found ? { id: found.id, date: found.date, title: found.title, place: found.place } : null
      const isPresent = history.kind === 'known' && history.head[place.path] !== undefined
      return [[name, { decision, committedOn: isPresent ? (history.changedOn[place.path] ?? null) : null }]]
    }),
  )
}
