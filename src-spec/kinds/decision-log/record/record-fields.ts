import type { ColumnRole } from '../model'
import type { RecordForm } from './record-form'
import { reasonSection } from './write-form'

/** The extra fields of a form beside id, date, status, title and reason. */
export interface DraftFields {
  readonly keeps: readonly ('type' | 'scope')[]
  /** Names of keys and sections, in the order of the form. */
  readonly extra: readonly string[]
  /** Names of those that are sections. */
  readonly sections: readonly string[]
}

/** Limits the number of extra fields in the dialog. */
const most = 8

const drafted: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['id', 'date', 'title', 'status', 'type', 'scope', 'supersedes'])

export function draftFields(form: RecordForm): DraftFields {
  const taker = reasonSection(form)
  const keys = [form, ...form.sections].flatMap((part) => part.keys.flatMap(({ fields }) => fields))
  const matter = form.matter ?? []
  const roles = new Set([...matter, ...keys, ...(form.title?.fields ?? [])].map(({ role }) => role))
  const lines = [
    ...matter.flatMap(({ key, role }) => (role === null || drafted.has(role) ? [] : [key])),
    ...keys.flatMap(({ role, label }) => (drafted.has(role) || label === '' ? [] : [label])),
  ]
  const offered = form.sections.filter((section) => section !== taker && ['other', 'context', 'rationale'].includes(section.role ?? ''))
  const sections = [...new Set(offered.map(({ title }) => title))].filter((title) => !lines.includes(title)).slice(0, most)
  return {
    keeps: (['type', 'scope'] as const).filter((role) => roles.has(role)),
    extra: [...new Set(lines)].slice(0, most).concat(sections),
    sections,
  }
}
