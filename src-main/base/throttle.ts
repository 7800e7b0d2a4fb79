/** Runs a function at most once in each period. */
export interface Throttle {
  /** Schedules a run for the end of the period; does nothing when one is scheduled. */
  schedule(): void
  /** Whether a run is scheduled. */
  readonly isScheduled: boolean
  /** Cancels the scheduled run. */
  cancel(): void
}

/** The period begins with the first `schedule` after a run, so that the next run covers all calls until then. */
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
