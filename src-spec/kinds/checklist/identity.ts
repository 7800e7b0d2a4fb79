import type { KindIdentity } from '../kind-identity'

/** Questions that a spec is reviewed by: a ticked box is a reviewed question, not finished work. */
export const identity: KindIdentity<'checklist'> = {
  kind: 'checklist',
  label: 'checklist',
  foundAs: '`checklists/*.md` of a spec-kit feature',
  order: 9,
  isCore: false,
  precedence: null,
  commitScope: 'checklist',
  template: null,
  folders: [],
  owns: () => false,
}
