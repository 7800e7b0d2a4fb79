/** A run that is asked for often and happens at most once in each period. */
export interface Throttle {
  /** The run happens when the period is over; asking again until then changes nothing. */
  schedule(): void
  /** Whether a run waits for its period. */
  readonly isScheduled: boolean
  /** Drops the run that waits. */
  cancel(): void
}

/** `periodMs` begins with the first `schedule` after a run, so that a run sees everything that was asked for meanwhile. */
export function createThrottle(run: () => void, periodMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    schedule() {
      timer ??= setTimeout(() => {
        timer = undefined
        run()
      }, periodMs)
    },
    get isScheduled() {
      return timer !== undefined
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
