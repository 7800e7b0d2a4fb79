import type { ContractField, ContractRow } from '#spec'

/** "12 fields to choose in SPEC.md" while no field of the contract is set; null once one is. */
export function unsetWords(rows: readonly ContractRow[]): string | null {
  const fields = rows.map(({ field }) => field)
  if (fields.length === 0 || fields.some(({ state }) => state === 'set' || state === 'duplicate')) return null
  const path = fields.find(({ place }) => place !== null)?.place?.path ?? 'SPEC.md'
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${fields.length === 1 ? '1 field' : `${fields.length} fields`} ${whatTo(fields)} in ${name}`
}

function whatTo(fields: readonly ContractField[]): string {
  if (fields.every(({ state }) => state === 'missing')) return 'missing'
  if (fields.every(({ state }) => state === 'menu')) return 'to choose'
  return fields.some(({ state }) => state === 'menu') ? 'to choose or fill' : 'to fill'
}
