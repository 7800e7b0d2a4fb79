import type { KindIdentity } from '../kind-identity'

/** How a feature is built. Found by the path that its convention gives it. */
export const identity: KindIdentity<'plan'> = {
  kind: 'plan',
  label: 'plan',
  foundAs: '`plan.md` of a spec-kit feature; `design.md` of an OpenSpec change or a Kiro spec',
  order: 7,
  isCore: false,
  precedence: 3,
  commitScope: 'plan',
  template: null,
  folders: [],
  owns: () => false,
}
