/** Time as the state uses it, so that a test can decide when it passes. */
export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number
  /** Runs once after a delay; call the answer to cancel. */
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
