import type { KindIdentity } from '../kind-identity'

/** The work that a feature is made of, as boxes. Found by the path that its convention gives it. */
export const identity: KindIdentity<'tasks'> = {
  kind: 'tasks',
  label: 'tasks',
  foundAs: '`tasks.md` of a spec-kit feature, an OpenSpec change or a Kiro spec',
  order: 8,
  isCore: false,
  precedence: 4,
  commitScope: 'tasks',
  template: null,
  folders: [],
  owns: () => false,
}
