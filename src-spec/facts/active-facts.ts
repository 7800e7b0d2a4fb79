import { type Entry, hasValue } from '../contract/entry'
import { entryValue } from '../contract/entry-value'
import { kebabCase } from '../contract/field-of-key'
import { readEntries } from '../contract/read-entries'
import type { Fact } from '../fact'
import type { Outline } from '../outline'
import { place } from '../place'
import { type Standing, standings } from './constraint-sections'
import { isTechnology, statesTechnology } from './is-technology'

/**
 * What ACTIVE_SPEC states on the subjects of the contract, in the order of the text. In a section of constraints every
 * value of a contract key counts; elsewhere only one that names a known technology of that field, and never a task.
 * `customNames`: further fields that SPEC's contract has, in kebab-case.
 */
export function activeFacts(path: string, outline: Outline, customNames: readonly string[] = []): readonly Fact[] {
  const standing = standings(outline)
  const custom = new Set(customNames)
  const entries = readEntries(outline, (section) => standing[section] !== 'silent')
  return entries.flatMap((entry) => {
    const name = kebabCase(entry.key)
    const subject = custom.has(name) ? name : entry.field?.name
    if (subject === undefined || !hasValue(entry)) return []
    const { value, range } = entryValue(outline, entry, subject)
    if (value.state !== 'set' || !counts(outline, entry, subject, value.text, standing[entry.section] ?? 'mentions')) return []
    return [{ subject, comparison: '=', value: value.text, unit: null, modality: 'states', place: place(path, outline, range) }]
  })
}

function counts(outline: Outline, entry: Entry, subject: string, value: string, standing: Standing): boolean {
  const loose = entry.form === 'heading' || entry.separator === 'none'
  if (standing === 'states') return !loose || statesTechnology(value, subject)
  if (loose || isTask(outline, entry)) return false
  return standing === 'tasks' ? isTechnology(value, subject) : statesTechnology(value, subject)
}

function isTask(outline: Outline, entry: Entry): boolean {
  return entry.item >= 0 && outline.items[entry.item]?.checkbox !== 'none'
}
