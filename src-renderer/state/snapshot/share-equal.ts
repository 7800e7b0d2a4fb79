/** Returns `after` with every part that equals its counterpart in `before` replaced by it, so that equal parts are identical. Plain data only. */
export function shareEqual<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after) || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const keys = Object.keys(after)
  let same = keys.length === Object.keys(before).length
  const parts = keys.map((key) => {
    const known = Object.hasOwn(before, key)
    const part = known ? shareEqual(before[key], after[key]) : after[key]
    same &&= known && Object.is(part, before[key])
    return part
  })
  if (same) return before as Value
  return (Array.isArray(after) ? parts : Object.fromEntries(keys.map((key, index) => [key, parts[index]]))) as Value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
