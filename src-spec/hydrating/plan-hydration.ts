import type { DocumentOf } from '../kinds/document'
import type { ContractRow } from '../model/contract'
import type { Fact } from '../model/fact'
import type { HydrationField, HydrationPlan } from '../model/hydration'
import { isWholeValue } from '../reading/entries/is-whole-value'
import { place } from '../text/place'
import { type ConstraintEntry, constraintEntries } from './constraint-entries'

type Active = DocumentOf<'active-spec'>

/**
 * The values of SPEC's contract that ACTIVE_SPEC lacks or still holds as a blank, and those that it sets differently. Only a value
 * that SPEC sets, once, can be taken over. `rows`: SPEC beside ACTIVE_SPEC.
 */
export function planHydration(source: string, active: Active, rows: readonly ContractRow[]): HydrationPlan {
  const custom = rows.flatMap(({ field }) => (field.custom ? [field.name] : []))
  const entries = constraintEntries(active.outline, custom)
  const ofField = (name: string) => entries.filter((entry) => entry.name === name)
  const fields = rows.flatMap((row) => fieldOf(active, row, ofField(row.field.name)) ?? [])
  const hasBlank = fields.some(({ differs, place }) => differs === null && place !== null)
  return { path: active.path, source, fields, isDue: fields.some(({ differs }) => differs === null) && (active.isTemplate || hasBlank) }
}

function fieldOf(active: Active, { field, active: shown, agreement }: ContractRow, own: readonly ConstraintEntry[]): HydrationField | null {
  const { name, label, state, value, place: source } = field
  if (state !== 'set' || source === null) return null
  const filled = own.filter((entry) => entry.value.state === 'set')
  const blank = own.find((entry) => entry.value.state !== 'set')
  const base = { name, label, value, source }
  if (agreement === 'differs' || agreement === 'not-understood') {
    const from = shown?.place.range.from
    const fact = active.facts.find((one) => one.place.range.from === from)
    const isOwn = filled.some(({ range }) => range.from === from && !active.text.slice(range.from, range.to).includes('\n'))
    return shown && fact && (isOwn || isReplaceable(active.text, fact)) ? { ...base, differs: shown.value, place: shown.place } : null
  }
  if (filled.some((entry) => entry.value.text === value)) return null
  if (blank && filled.length === 0) return { ...base, differs: null, place: place(active.path, active.outline, blank.range) }
  if (agreement !== 'only-spec') return null
  const [other] = filled
  if (!other) return { ...base, differs: null, place: null }
  return { ...base, differs: other.value.text, place: place(active.path, active.outline, other.range) }
}

/** A value in a sentence cannot be exchanged for another one. */
function isReplaceable(text: string, { origin, modality, place: { range } }: Fact): boolean {
  return modality !== 'must-not' && (origin === 'constraint' || origin === 'key') && isWholeValue(text, range)
}
