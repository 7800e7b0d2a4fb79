import { type ContractField, type ContractRow, contractFields, contractLabels } from '../model/contract'
import type { Fact } from '../model/fact'
import { compatibilityOf } from '../vocabulary/compatibility'
import { canonicalSubject } from '../vocabulary/subject-of-key'

/** Compares SPEC with ACTIVE_SPEC, one row a field. Without a contract every standard field is missing. */
export function contractRows(fields: readonly ContractField[] | null, active: readonly Fact[]): readonly ContractRow[] {
  return (fields ?? contractFields.map(missing)).map((field) => {
    const facts = active.filter((fact) => fact.unit === null && fact.modality !== 'must-not' && concerns(fact, field, fields ?? []))
    const verdicts = hasValue(field) ? facts.map((fact) => ({ fact, verdict: compatibilityOf(field.value, fact.value, field.name) })) : []
    const contradicting = verdicts.find(({ verdict }) => verdict === 'no' || verdict === 'text')?.fact
    const unclear = verdicts.some(({ verdict }) => verdict === 'yes')
      ? undefined
      : verdicts.find(({ verdict }) => verdict === 'not-understood')?.fact
    const shown = contradicting ?? unclear ?? facts[0]
    const differs = contradicting ? 'differs' : unclear ? 'not-understood' : 'same'
    return {
      field,
      active: shown ? { value: shown.value, place: shown.place } : null,
      agreement: agreementOf(hasValue(field), shown !== undefined, differs),
    }
  })
}

/** A fact under another spelling of the field counts where the contract has no field of just that spelling. */
function concerns({ subject }: Fact, { name }: ContractField, fields: readonly ContractField[]): boolean {
  if (subject === name) return true
  return canonicalSubject(subject) === canonicalSubject(name) && !fields.some((other) => other.name === subject)
}

function agreementOf(spec: boolean, active: boolean, agreement: ContractRow['agreement']): ContractRow['agreement'] {
  if (spec && active) return agreement
  if (spec) return 'only-spec'
  return active ? 'only-active' : 'neither'
}

function hasValue(field: ContractField): boolean {
  return field.state === 'set' || field.state === 'duplicate'
}

function missing(name: (typeof contractFields)[number]): ContractField {
  return { name, label: contractLabels[name], state: 'missing', value: '', options: [], place: null, repeats: [], custom: false }
}
