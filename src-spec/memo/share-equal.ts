/** Whether two values of plain data are equal. */
export function isEqualData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => name in other && isEqualData(one[name as keyof typeof one], other[name as keyof typeof other]))
}

/**
 * Returns `after` with each thing that equals the one of the same id in `before` replaced by it, so that what depends on a thing
 * computed anew is not computed again.
 */
export function shareEqual<Thing extends { readonly id: string }>(before: readonly Thing[], after: readonly Thing[]): readonly Thing[] {
  if (before.length === 0 || after.length === 0) return after
  const known = new Map(before.map((thing) => [thing.id, thing]))
  return after.map((thing) => {
    const old = known.get(thing.id)
    return old !== undefined && isEqualData(old, thing) ? old : thing
  })
}
