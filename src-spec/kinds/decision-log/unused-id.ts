import { idKey, isPlainId, nextDecisionId } from './ids'

/** The id, or the next one that starts no table row of the log. Rows that are not read as decisions, such as unfilled ones, count too. */
export function unusedId(id: string, text: string): string {
  if (id === '') return id
  const used = new Set<string>()
  for (const line of text.split('\n')) {
    const cell = firstCell(line)
    if (isPlainId(cell)) used.add(idKey(cell))
  }
  let free = id
  while (used.has(idKey(free))) free = nextDecisionId([free])
  return free
}

/** The text of the first cell without marks and link brackets; empty outside a table. */
function firstCell(line: string): string {
  const row = line.trim()
  if (!row.startsWith('|')) return ''
  const cell = row.slice(1).split('|', 1)[0] ?? ''
  return cell.replace(/\]\([^)]*\)|[*_~`[\]]/g, '').trim()
}
