import type { KindIdentity } from '../kind-identity'

/** What an OpenSpec change does to the requirements of a main spec. */
export const identity: KindIdentity<'spec-delta'> = {
  kind: 'spec-delta',
  label: 'spec delta',
  foundAs: '`openspec/changes/*/specs/**/spec.md`',
  order: 11,
  isCore: false,
  precedence: null,
  commitScope: 'delta',
  template: null,
  folders: [],
  owns: () => false,
}
