import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { ChecklistEntry } from './model'
import { readEntries } from './read-entries'

/** Questions that a spec is reviewed by: a ticked box is a reviewed question, not finished work. */
export const checklist: KindDefinition<'checklist', { readonly entries: readonly ChecklistEntry[] }> = {
  ...identity,
  required: [],
  read: ({ path, outline }) => ({ entries: readEntries(path, outline) }),
}
