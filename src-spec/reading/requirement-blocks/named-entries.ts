import type { Range } from '../../text/source'
import { normalizeName } from './requirement-name'

/** A line that names a requirement in a list: one that is removed, or a side of a rename. */
export interface NamedEntry {
  readonly role: 'removed' | 'from' | 'to'
  readonly name: string
  /** The line without its end. */
  readonly range: Range
}

const patterns: readonly (readonly [NamedEntry['role'], RegExp])[] = [
  ['removed', /^\s*[-*+]\s*`?###\s*Requirement:\s*(.+?)`?\s*$/],
  ['from', /^\s*[-*+]?\s*FROM:\s*`?###\s*Requirement:\s*(.+?)`?\s*$/],
  ['to', /^\s*[-*+]?\s*TO:\s*`?###\s*Requirement:\s*(.+?)`?\s*$/],
]

export function readNamedEntry(line: string, from: number): NamedEntry | null {
  if (!line.includes('###')) return null
  for (const [role, pattern] of patterns) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return { role, name: normalizeName(name), range: { from, to: from + line.length } }
  }
  return null
}
