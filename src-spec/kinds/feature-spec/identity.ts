import type { KindIdentity } from '../kind-identity'

/** One feature: goals, stories, acceptance, rollout, sign-off. Also the specs of spec-kit and of OpenSpec. */
export const identity: KindIdentity<'feature-spec'> = {
  kind: 'feature-spec',
  label: 'feature spec',
  foundAs: 'Markdown under `specs/` or `docs/specs/`, by its structure',
  order: 6,
  isCore: false,
  precedence: 3,
  commitScope: 'feature',
  template: {
    file: 'FEATURE_SPEC.md',
    title: 'Feature spec: goals, stories and rollout of one feature',
    path: 'specs/*.md',
    isSingle: false,
  },
  folders: ['specs/**', 'docs/specs/**'],
  owns: () => false,
}
