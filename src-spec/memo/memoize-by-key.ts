/** Memoizes a pure function of a string. At `limit` results all are dropped, so that memory is bounded. */
export function memoizeByKey<Value>(compute: (key: string) => Value, limit: number): (key: string) => Value {
  const results = new Map<string, { readonly value: Value }>()
  return (key) => {
    const known = results.get(key)
    if (known) return known.value
    if (results.size >= limit) results.clear()
    const value = compute(key)
    results.set(key, { value })
    return value
  }
}
