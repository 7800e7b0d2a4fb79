/** Whether two lists have identical elements in the same order. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index += 1) if (!Object.is(one[index], other[index])) return false
  return true
}
