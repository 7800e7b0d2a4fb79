import type { KindIdentity } from '../kind-identity'

/** Today's focus: what is being built now, under the constraints that SPEC sets. */
export const identity: KindIdentity<'active-spec'> = {
  kind: 'active-spec',
  label: 'active spec',
  foundAs: '`ACTIVE_SPEC.md`, in the root or in `docs/`',
  order: 3,
  isCore: true,
  precedence: 4,
  commitScope: 'active-spec',
  template: {
    file: 'ACTIVE_SPEC.md',
    title: 'Active specification: what is built now, by whom, and how it is known to be finished',
    path: 'ACTIVE_SPEC.md',
    isSingle: true,
  },
  folders: [],
  owns: (path) => /^(?:docs\/)?active[-_ ]?spec\.md$/i.test(path),
}
