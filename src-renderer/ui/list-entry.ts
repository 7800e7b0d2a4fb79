/** A line of a list: the heading of a group, or a row. Keys are unique in the list. */
export type ListEntry<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }

/** Rows under the headings of their groups, groups in the order of their first rows; no headings for an empty `groupOf`. */
export function groupEntries<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  groupOf: ((row: Row) => string) | null,
): readonly ListEntry<Row>[] {
  const entries = rows.map((row) => ({ kind: 'row', key: keyOf(row), row }) as const)
  if (groupOf === null) return entries
  return [...Map.groupBy(entries, ({ row }) => groupOf(row))].flatMap(([title, own]) => [
    { kind: 'group', key: `group ${title}`, title, count: own.length } as const,
    ...own,
  ])
}

/** The rows by a property, empty values last; `sort` is the id of it, with a leading minus for descending. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly { readonly id: string; readonly sortBy?: (row: Row) => string }[],
  sort: string,
): readonly Row[] {
  const propertyOf = columns.find(({ id }) => id === sort.replace(/^-/, ''))?.sortBy
  if (propertyOf === undefined) return rows
  const sign = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [propertyOf(a), propertyOf(b)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * one.localeCompare(other, undefined, { numeric: true })
  })
}

/** Whether every word of a query is part of the text, without regard to case. */
export function matchesWords(text: string, query: string): boolean {
  const lower = text.toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
