import type { KindDefinition } from '../kind'
import type { ChecklistEntry } from './model'
import { readEntries } from './read-entries'

/** Questions that a spec is reviewed by: a ticked box is a reviewed question, not finished work. */
export const checklist: KindDefinition<'checklist', { readonly entries: readonly ChecklistEntry[] }> = {
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
  required: [],
  read: ({ path, outline }) => ({ entries: readEntries(path, outline) }),
}
