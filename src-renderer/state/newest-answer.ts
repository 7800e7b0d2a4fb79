/** Asks questions of which only the newest counts. */
export class NewestAnswer {
  #newest = 0

  /** Null when a newer question or `forget` came before the answer. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | null> {
    this.#newest += 1
    const own = this.#newest
    const answer = await question()
    return own === this.#newest ? answer : null
  }

  /** The answer that is waited for does not count any more. */
  forget(): void {
    this.#newest += 1
  }
}
