import type { DocumentTree } from '../../../markdown/sections/tree'
import type { ContractField } from '../../../model/contract'
import type { Edit } from '../../../text/source'
import { addFieldEdits } from './add-field'
import { removeEntriesEdits } from './remove-entries'
import { setValueEdits } from './set-value'

export { addFieldEdits } from './add-field'
export { setValueEdits } from './set-value'

/**
 * Sets the value of a contract field: its text is replaced, and further lines with the field are removed. A missing field
 * is added. Offsets are those of `text`; no other text changes.
 */
export function setFieldEdits(path: string, text: string, outline: DocumentTree, field: ContractField, value: string): readonly Edit[] {
  if (!field.place) return addFieldEdits(path, text, outline, field, value)
  const repeats = field.repeats.map((repeat) => repeat.range)
  const rest = removeEntriesEdits(path, text, outline, repeats, value)
  return [...setValueEdits(path, text, outline, field.place.range, value), ...rest]
}
