/** Runs tasks one after the other; a task that fails does not stop the next. */
export class Sequencer {
  #last: Promise<unknown> = Promise.resolve()

  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(task)
    this.#last = next.catch(() => undefined)
    return next
  }

  /** Resolves when all tasks so far are done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
