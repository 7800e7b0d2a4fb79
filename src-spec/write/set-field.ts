import type { ContractField } from '../contract'
import type { Outline } from '../outline'
import type { Edit } from '../source'
import { addFieldEdits } from './add-field'
import { removeEntryEdits } from './remove-entry'
import { setValueEdits } from './set-value'

export { addFieldEdits } from './add-field'
export { setValueEdits } from './set-value'

/**
 * Gives a field of the contract a value: its own text is replaced, and further lines that name the field go. A field
 * that nothing names yet is added. Offsets are those of `text`; nothing else of it changes.
 */
export function setFieldEdits(path: string, text: string, outline: Outline, field: ContractField, value: string): readonly Edit[] {
  if (!field.place) return addFieldEdits(path, text, outline, field, value)
  const rest = field.repeats.flatMap((repeat) => removeEntryEdits(path, text, outline, repeat.range, value))
  return [...setValueEdits(path, outline, field.place.range, value), ...rest]
}
