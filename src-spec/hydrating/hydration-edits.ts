import type { DocumentOf } from '../kinds/document'
import { addFieldEdits, setValueEdits } from '../kinds/technical-spec/edit/set-field'
import { readContractEntries } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { HydrationField } from '../model/hydration'
import { EditSequence } from '../text/edit-sequence'
import type { Edit } from '../text/source'
import { constraintEntries } from './constraint-entries'
import { constraintHome } from './constraint-home'
import { type Provenance, provenanceEdit } from './provenance'
import { type WrittenField, writeConstraints } from './write-constraints'

/**
 * The edits of ACTIVE_SPEC that write these fields of SPEC in the form that ACTIVE_SPEC has: a value in the place of its blank or of
 * another value, a new one beside its neighbours, and the provenance. Nothing else changes.
 */
export function hydrationEdits(
  spec: DocumentOf<'technical-spec'>,
  active: DocumentOf<'active-spec'>,
  fields: readonly HydrationField[],
  provenance: Provenance,
): readonly Edit[] {
  const sequence = new EditSequence(active.path, active.text)
  replaceValues(sequence, active, fields)
  addFields(sequence, spec, fields)
  const [first] = sequence.edits()
  if (!first) return []
  const outline = readDocumentTree(sequence.text)
  // Nothing before the first edit has moved.
  const at = first.range.from + (first.text.length - first.text.trimStart().length)
  sequence.apply([provenanceEdit(active.path, sequence.text, outline, at, constraintHome(outline, []).all, provenance)])
  return sequence.edits()
}

/** From the last to the first, so that each place is valid when its value is replaced. */
function replaceValues(sequence: EditSequence, { path, outline }: DocumentOf<'active-spec'>, fields: readonly HydrationField[]): void {
  const placed = fields.flatMap(({ value, place }) => (place ? [{ value, range: place.range }] : []))
  for (const { value, range } of placed.sort((a, b) => b.range.from - a.range.from)) {
    sequence.apply(setValueEdits(path, sequence.text, outline, range, value))
  }
}

/** One after the other, so that each field finds its neighbours. */
function addFields(sequence: EditSequence, spec: DocumentOf<'technical-spec'>, fields: readonly HydrationField[]): void {
  const custom = (spec.contract ?? []).flatMap((field) => (field.custom ? [field.name] : []))
  const added = withKeys(spec, fields)
  for (const [index, field] of added.entries()) {
    const outline = readDocumentTree(sequence.text)
    const { home } = constraintHome(
      outline,
      constraintEntries(outline, custom).map(({ section }) => section),
    )
    if (home.size === 0) return sequence.apply([writeConstraints(sequence.path, sequence.text, outline, added.slice(index))])
    sequence.apply(addFieldEdits(sequence.path, sequence.text, outline, { name: field.name, label: field.key }, field.value, home))
  }
}

/** The fields that have no place yet, each with its key as SPEC writes it. */
function withKeys({ outline }: DocumentOf<'technical-spec'>, fields: readonly HydrationField[]): readonly WrittenField[] {
  const entries = readContractEntries(outline)
  return fields.flatMap(({ name, label, value, place }) => {
    if (place) return []
    return [{ name, key: entries?.get(name)?.find((one) => one.value.state === 'set')?.entry.key ?? label, value }]
  })
}
