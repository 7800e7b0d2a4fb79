import type { Clock } from '../clock'

/** A clock that only a test advances. */
export class ManualClock implements Clock {
  #now = 1_000
  #timers: { readonly at: number; readonly run: () => void }[] = []
  #frames: (() => void)[] = []

  now(): number {
    return this.#now
  }

  schedule(run: () => void, delayMs: number): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  nextFrame(run: () => void): void {
    this.#frames.push(run)
  }

  /** Advances the time and runs what becomes due in order, including what is scheduled meanwhile. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (due === undefined) break
      this.#timers = this.#timers.filter((other) => other !== due)
      this.#now = Math.max(this.#now, due.at)
      due.run()
    }
    this.#now = end
  }

  drawFrame(): void {
    const frames = this.#frames
    this.#frames = []
    for (const run of frames) run()
  }
}
