import type { KindIdentity } from '../kind-identity'

const mission = /^work\/missions\/[^/]+\/[^/]*design[^/]*\.md$/i
const named = /(?:^|\/)(?:technical|tech)[-_ ]?design(?:[-_ ]doc(?:ument)?)?\.md$/i

/** Bridges a mission and its implementation: contracts, threats, budgets, observability. */
export const identity: KindIdentity<'technical-design'> = {
  kind: 'technical-design',
  label: 'technical design',
  foundAs: '`work/missions/*/…design….md`, `TECHNICAL-DESIGN.md`',
  order: 5,
  isCore: false,
  precedence: 3,
  commitScope: 'design',
  template: {
    file: 'TECHNICAL_DESIGN.md',
    title: 'Technical design: contracts, threats and budgets of one mission',
    path: 'TECHNICAL-DESIGN.md',
    isSingle: false,
  },
  folders: ['work/missions/**'],
  owns: (path) => mission.test(path) || named.test(path),
}
