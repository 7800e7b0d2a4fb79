/** What is not shown: places beside their line, and the versions of texts. */
const unshown: ReadonlySet<string> = new Set(['from', 'to', 'column', 'endLine', 'endColumn', 'version'])

/**
 * Returns `after` with every part that looks like its counterpart in `before` replaced by it, so that what is shown alike is the same
 * object and is not rendered again. Such an object gets the places of `after`, so that what was rendered from it leads to where it is
 * now. Plain data only; `after` belongs to the caller.
 */
export function shareEqual<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after) || !isObject(before) || !isObject(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const parts: Record<string, unknown> = after
  const keys = Object.keys(parts)
  let isSame = keys.length === Object.keys(before).length
  let hasMoved = false
  for (const key of keys) {
    const [old, next] = [before[key], parts[key]]
    if (!Object.hasOwn(before, key)) isSame = false
    else if (Object.is(old, next)) continue
    else if (typeof old === 'number' && typeof next === 'number' && unshown.has(key)) hasMoved = true
    else {
      parts[key] = shareEqual(old, next)
      isSame &&= Object.is(parts[key], old)
    }
  }
  if (!isSame) return after
  if (hasMoved) for (const key of keys) if (unshown.has(key)) before[key] = parts[key]
  return before as Value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
