let lastKey = Number.NEGATIVE_INFINITY

/** Somebody typed a character or deleted one. */
export function noteKey(): void {
  lastKey = performance.now()
}

/** Milliseconds since the last key that changed a text. */
export function sinceKey(): number {
  return performance.now() - lastKey
}
