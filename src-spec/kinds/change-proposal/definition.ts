import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { Proposal } from './model'
import { readProposal } from './read-proposal'

/** Why an OpenSpec change is made, and what it changes. A proposal is evidence: it may depart from what it openly changes. */
export const changeProposal: KindDefinition<'change-proposal', { readonly proposal: Proposal }> = {
  ...identity,
  required: [],
  read: ({ path, outline }) => ({ proposal: readProposal(path, outline) }),
}
