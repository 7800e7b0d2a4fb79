import { originOf } from './by-section'

interface Result<Value> {
  readonly input: string
  readonly value: Value
}

/**
 * Memoizes a result for each version of a document, as long as the version lives, and gives `read` what it read from the version
 * before. The result must not depend on that, and must not keep it alive: it would keep all earlier ones.
 */
export function memoizeByVersion<Document extends object, Value>(
  read: (document: Document, input: string, before: Value | null) => Value,
): (document: Document, input: string) => Value {
  const results = new WeakMap<object, Result<Value>>()
  return (document, input) => {
    const known = results.get(document)
    if (known?.input === input) return known.value
    const origin = originOf(document)
    const before = origin ? results.get(origin.before) : undefined
    const value = read(document, input, before?.input === input ? before.value : null)
    results.set(document, { input, value })
    return value
  }
}
