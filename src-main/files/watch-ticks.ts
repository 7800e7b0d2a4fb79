/** Where watches may not report everything. */
const fastMs = 10_000
/** After `tickSoon`. */
const soonMs = 60_000
/** Where every change is reported: a tick wakes threads some 180 times, which is 3 times a second if it comes each minute. */
const slowMs = 300_000

export interface WatchTicksInput {
  /** Whether watches may not report everything. */
  readonly needsFast: () => boolean
  readonly onTick: () => void
  /** Always used when it is given. */
  readonly periodMs?: number | undefined
}

/** Ticks find what watches have lost, or do not report. */
export class WatchTicks {
  readonly #input: WatchTicksInput
  #timer: NodeJS.Timeout | undefined
  #isSoon = false
  #isClosed = false

  constructor(input: WatchTicksInput) {
    this.#input = input
  }

  start(): void {
    if (this.#isClosed) return
    clearTimeout(this.#timer)
    const { needsFast, onTick, periodMs } = this.#input
    this.#timer = setTimeout(
      () => {
        this.#isSoon = false
        onTick()
        this.start()
      },
      periodMs ?? (needsFast() ? fastMs : this.#isSoon ? soonMs : slowMs),
    )
  }

  /** Call when `needsFast` answers otherwise. */
  restart(): void {
    if (this.#timer !== undefined) this.start()
  }

  /** Nothing but a tick may find what is to be found or done now. */
  tickSoon(): void {
    if (this.#isSoon) return
    this.#isSoon = true
    if (!this.#input.needsFast()) this.restart()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }
}
