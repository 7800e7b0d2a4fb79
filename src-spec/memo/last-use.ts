/** Counts the uses of what can be released. */
let time = 0

/** The time of the last use that was counted. */
export function lastTime(): number {
  return time
}

/** Every use after the call is later than every use before it. */
export function nextTime(): number {
  time += 1
  return time
}

let readAgain = 0

/** Call when something that was released is computed again. */
export function noteReadAgain(): void {
  readAgain += 1
}

/** How often something that was released was computed again. */
export function timesReadAgain(): number {
  return readAgain
}

/** Large results that can be computed again from what their owner keeps. */
export interface Releasable {
  readonly size: number
  /** The time of the last use; null while nothing is held. */
  readonly usedAt: number | null
  readonly release: () => void
}

/**
 * Releases what was not used for the longest time until at most `size` is held. What was used at `from` or later is kept.
 */
export function releaseUnused(all: Iterable<Releasable>, size: number, from: number): void {
  const unused: (Releasable & { readonly usedAt: number })[] = []
  let held = 0
  for (const one of all) {
    if (one.usedAt === null) continue
    held += one.size
    if (one.usedAt < from) unused.push(one as Releasable & { readonly usedAt: number })
  }
  if (held <= size) return
  for (const one of unused.sort((a, b) => a.usedAt - b.usedAt)) {
    if (held <= size) return
    held -= one.size
    one.release()
  }
}
