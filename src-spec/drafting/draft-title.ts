import type { SpecChange } from '../model/change'

/** A longer title names the subjects without their values. */
const maxTitleLength = 110
const maxSubjects = 3

/** "Database: PostgreSQL 15 → SQLite", "Database and Auth: …", "Removed endpoint GET /boats", "New section "Caching""; empty without a change. */
export function draftTitle(changes: readonly SpecChange[]): string {
  const contract = changes.filter(({ kind, before, after }) => kind === 'contract' || (kind === 'value-changed' && before + after !== ''))
  const parts: string[] = []
  if (contract.length > 0) {
    const subjects = joinNames(contract.map(({ subject }) => subject))
    const whole = `${subjects}: ${contract.map(valueChange).join(', ')}`
    parts.push(whole.length <= maxTitleLength ? whole : `${subjects} changed`)
  }
  for (const [kind, verb] of [
    ['value-changed', 'Changed'],
    ['item-added', 'New'],
    ['item-removed', 'Removed'],
  ] as const) {
    const subjects = changes.filter((change) => change.kind === kind && change.before + change.after === '').map(({ subject }) => subject)
    if (subjects.length > 0) parts.push(`${verb} ${joinNames(subjects)}`)
  }
  for (const [kind, one, several] of [
    ['section-added', 'New section', 'New sections'],
    ['section-removed', 'Removed section', 'Removed sections'],
  ] as const) {
    const titles = changes.filter((change) => change.kind === kind).map(({ subject }) => `"${subject}"`)
    if (titles.length > 0) parts.push(`${titles.length === 1 ? one : several} ${joinNames(titles)}`)
  }
  return parts.join('; ')
}

function valueChange({ before, after }: SpecChange): string {
  if (before === '') return after
  return after === '' ? `${before} removed` : `${before} → ${after}`
}

function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names.join('')
  if (names.length > maxSubjects) return `${names.slice(0, maxSubjects - 1).join(', ')} and ${names.length - maxSubjects + 1} more`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
