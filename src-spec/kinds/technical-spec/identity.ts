import type { KindIdentity } from '../kind-identity'

/** The slow-changing technical constitution: template v15 and v16, with or without the later sections. */
export const identity: KindIdentity<'technical-spec'> = {
  kind: 'technical-spec',
  label: 'technical spec',
  foundAs: '`SPEC.md`, in the root or in `docs/`',
  order: 2,
  isCore: true,
  precedence: 2,
  commitScope: 'spec',
  template: { file: 'SPEC.md', title: 'Technical specification: the rules that all work follows', path: 'SPEC.md', isSingle: true },
  folders: [],
  owns: (path) => /^(?:docs\/)?(?:technical[-_ ])?spec\.md$/i.test(path),
}
