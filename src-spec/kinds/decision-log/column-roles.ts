import { plainInline } from '../../markdown/parser/inline'
import { areas, columnNames, keyDates, looseDates, type Role, weakDates, weakTitles } from './column-names'
import type { ColumnRole, DecisionColumn } from './model'

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(columnNames).flatMap(([role, list]) => list.map((name) => [name, role as Role] as const)),
)

/** Endings that name the role of a longer header: "Final decision", "Current state". */
const endings: ReadonlySet<Role> = new Set<Role>(['date', 'title', 'status', 'rationale', 'owner', 'id'])
const otherDays = /^(?:review|due|target|next|revisit|expiry|effective|last|updated)\b/

/** The role of a key written in a section or bullet; null for an unknown key. */
export function roleOfKey(key: string): Role | null {
  const name = normalName(key)
  return roles.get(name) ?? roles.get(firstPart(name)) ?? (weakDates.has(name) ? 'date' : null)
}

/** The role of a key with this value on its own line, where "Accepted: 2026-02-20" is a day. */
export function roleOfLine(key: string, value: string): Role | null {
  const role = roleOfKey(key) ?? (keyDates.has(normalName(key)) ? 'date' : null)
  return role === 'date' && !isDateOf(key, value) ? null : role
}

/** Whether a key with this value names a date. */
export function isDateOf(key: string, value: string): boolean {
  const name = normalName(key)
  return !(looseDates.has(name) || keyDates.has(name)) || (value.length <= 80 && /\d{4}|\d[./-]\d/.test(value))
}

/** Whether a key names the day of writing, which is that of the decision only where no better one is given. */
export function isWeakDate(key: string): boolean {
  return weakDates.has(normalName(key))
}

/** Whether a header names the title only where no better header exists. */
export function isWeakTitle(header: string): boolean {
  const name = normalName(header)
  return weakTitles.has(name) || weakTitles.has(firstPart(name))
}

/** The columns of a table by its headers. Each role is assigned once, to the best matching column. */
export function columnsOf(headers: readonly string[]): readonly DecisionColumn[] {
  const plain = headers.map((header) => plainInline(header))
  const found = new Map<number, ColumnRole>()
  const give = (index: number, role: ColumnRole): void => {
    if (!found.has(index) && ![...found.values()].includes(role)) found.set(index, role)
  }
  const passes: readonly ((header: string) => readonly ColumnRole[])[] = [
    (header) => (isWeakDate(header) ? [] : listOf(roleOfKey(header))),
    (header) => listOf(roleByEnding(normalName(header))),
    (header) => (isWeakTitle(header) ? ['title'] : []),
    (header) => (isWeakDate(header) ? ['date'] : []),
    (header) => (areas.has(normalName(header)) ? ['type', 'scope'] : []),
  ]
  for (const rolesFor of passes) for (const [index, header] of plain.entries()) for (const role of rolesFor(header)) give(index, role)
  return plain.map((header, index) => ({ header, role: found.get(index) ?? 'other' }))
}

function listOf(role: Role | null): readonly Role[] {
  return role ? [role] : []
}

function roleByEnding(name: string): Role | null {
  const role = roles.get(name.slice(name.lastIndexOf(' ') + 1))
  return role && endings.has(role) && !otherDays.test(name) ? role : null
}

function normalName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ')
  return plain.replace(/^[^\p{L}\p{N}#№]+|[^\p{L}\p{N}#°)]+$/gu, '')
}

/** `Date (UTC)` is a date, `Rollback/Contingency` a rollback. */
function firstPart(name: string): string {
  return name
    .replace(/\(.*$/, '')
    .replace(/[/&,].*$/, '')
    .trim()
}
