import { type ContractField, type ContractRow, contractFields, contractLabels } from '../model/contract'
import type { Fact } from '../model/fact'
import { compatibilityOf } from '../vocabulary/compatibility'

/** Compares SPEC with ACTIVE_SPEC, one row a field. Without a contract every standard field is missing. */
export function contractRows(fields: readonly ContractField[] | null, active: readonly Fact[]): readonly ContractRow[] {
  return (fields ?? contractFields.map(missing)).map((field) => {
    const facts = active.filter((fact) => fact.subject === field.name && fact.modality !== 'must-not')
    const contradicting = hasValue(field) ? facts.find((fact) => compatibilityOf(field.value, fact.value, field.name) === 'no') : undefined
    const shown = contradicting ?? facts[0]
    return {
      field,
      active: shown ? { value: shown.value, place: shown.place } : null,
      agreement: agreementOf(hasValue(field), shown !== undefined, contradicting !== undefined),
    }
  })
}

function agreementOf(spec: boolean, active: boolean, contradicted: boolean): ContractRow['agreement'] {
  if (spec && active) return contradicted ? 'differs' : 'same'
  if (spec) return 'only-spec'
  return active ? 'only-active' : 'neither'
}

function hasValue(field: ContractField): boolean {
  return field.state === 'set' || field.state === 'duplicate'
}

function missing(name: (typeof contractFields)[number]): ContractField {
  return { name, label: contractLabels[name], state: 'missing', value: '', options: [], place: null, repeats: [], custom: false }
}
