/** Runs a function at most once in each period. */
export interface Throttle {
  /** Schedules a run for the end of the period; does nothing when one is scheduled. */
  schedule(): void
  /** Whether a run is scheduled. */
  readonly isScheduled: boolean
  /** Cancels the scheduled run. */
  cancel(): void
}

/**
 * The period begins with the first `schedule` after a run, so that the next run covers all calls until then. `firstMs`: a run comes so
 * soon when there was none for a whole period.
 */
export function createThrottle(run: () => void, periodMs: number, firstMs = periodMs): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastRunAt = Number.NEGATIVE_INFINITY
  return {
    schedule() {
      if (timer !== undefined) return
      const isFirst = performance.now() - lastRunAt >= periodMs
      timer = setTimeout(
        () => {
          timer = undefined
          lastRunAt = performance.now()
          run()
        },
        isFirst ? firstMs : periodMs,
      )
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
