/**
 * Which links the user was asked about, and which they said to save through. Kept until the application is closed, for the
 * document and for what the link led to then: one that leads somewhere else is another question.
 */
export class LinkAnswers {
  readonly #asked = new Map<string, string>()
  readonly #agreed = new Map<string, string>()

  /** `document`: its absolute path; `link`: what saving would do, as `saveDocument` names it. */
  noteAsked(document: string, link: string): void {
    this.#asked.set(document, link)
  }

  /** The user said yes to what they were asked last, if they were asked at all. */
  noteAgreed(document: string): void {
    const link = this.#asked.get(document)
    if (link !== undefined) this.#agreed.set(document, link)
  }

  agreed(document: string): string | null {
    return this.#agreed.get(document) ?? null
  }
}
