import type { KindIdentity } from '../kind-identity'

/** Why an OpenSpec change is made, and what it changes. A proposal is evidence: it may depart from what it openly changes. */
export const identity: KindIdentity<'change-proposal'> = {
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
}
