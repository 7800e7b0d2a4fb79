import type { KindIdentity } from '../kind-identity'

/** What holds for every change in a repository: product, technology, structure. */
export const identity: KindIdentity<'steering'> = {
  kind: 'steering',
  label: 'steering document',
  foundAs: '`.kiro/steering/*.md`, `openspec/project.md`',
  order: 2.5,
  isCore: false,
  precedence: 2,
  commitScope: 'steering',
  template: null,
  folders: [],
  owns: () => false,
}
