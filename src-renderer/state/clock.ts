/** The time source of the state, which a test can replace. */
export interface Clock {
  /** Milliseconds since a fixed moment. */
  now(): number
  /** Runs once after a delay; returns a function that cancels it. */
  schedule(run: () => void, delayMs: number): () => void
  /** Runs before the next frame is drawn. */
  nextFrame(run: () => void): void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  schedule(run, delayMs) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  nextFrame: (run) => void requestAnimationFrame(run),
}
