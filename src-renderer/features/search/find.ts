import { type Entry, type Group, groups } from './entry'
import { rank } from './rank'

export interface Found {
  readonly group: Group
  readonly entries: readonly Entry[]
  /** How many entries of the group are not shown; null for a search. */
  readonly more: number | null
}

/** The most entries of each group without a query; all commands are shown. */
const taste: Readonly<Record<Group, number>> = { Commands: 50, Documents: 8, Findings: 5, Sections: 0, Decisions: 0 }

/** The entries that match a query, the group with the best kind of match first, commands before the others; without a query the first entries of each group. */
export function find(
  entries: Readonly<Record<Group, readonly Entry[]>>,
  query: string,
  among: readonly Group[] = groups,
): readonly Found[] {
  if (query.trim() === '') {
    const single = among.length === 1
    return among.flatMap((group) => {
      const shown = entries[group].slice(0, single ? 200 : taste[group])
      return shown.length === 0 ? [] : [{ group, entries: shown, more: entries[group].length - shown.length }]
    })
  }
  return among
    .map((group) => ({ group, ranked: rank(entries[group], query, among.length === 1 ? 50 : 8) }))
    .filter(({ ranked }) => ranked.length > 0)
    .sort((a, b) => Math.trunc(b.ranked[0]?.score ?? 0) - Math.trunc(a.ranked[0]?.score ?? 0))
    .map(({ group, ranked }) => ({ group, entries: ranked.map(({ entry }) => entry), more: null }))
}
