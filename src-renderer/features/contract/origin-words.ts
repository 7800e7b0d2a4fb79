import type { ContractOrigin } from '#spec'
import { visibleName } from '../../ui/visible-name'

/** A longer title is cut, since a tooltip is one glance. */
const maxTitleLength = 90

/** Since when a value of SPEC holds, and by which decision; null where nothing is known. */
export function originWords({ decision, committedOn }: ContractOrigin): string | null {
  if (decision !== null) {
    const title = decision.title.length > maxTitleLength ? `${decision.title.slice(0, maxTitleLength - 1)}…` : decision.title
    const name = decision.id === '' ? 'a decision' : `decision ${visibleName(decision.id)}`
    return `Named in ${name}${decision.date === '' ? '' : ` of ${decision.date}`}: ${title}`
  }
  return committedOn === null ? null : `SPEC was last committed on ${committedOn}.`
}
