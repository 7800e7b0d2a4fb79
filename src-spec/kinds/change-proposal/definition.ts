import type { KindDefinition } from '../kind'
import type { Proposal } from './model'
import { readProposal } from './read-proposal'

/** Why an OpenSpec change is made, and what it changes. A proposal is evidence: it may depart from what it openly changes. */
export const changeProposal: KindDefinition<'change-proposal', { readonly proposal: Proposal }> = {
  kind: 'change-proposal',
  label: 'change proposal',
  foundAs: '`openspec/changes/*/proposal.md`',
  order: 10,
  isCore: false,
  precedence: null,
  commitScope: 'proposal',
  template: null,
  folders: [],
  owns: () => false,
  required: [],
  read: ({ path, outline }) => ({ proposal: readProposal(path, outline) }),
}
