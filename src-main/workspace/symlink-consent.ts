/**
 * Which links the user was asked about, and which they said to save through. Kept until the application is closed, for the
 * document and for what the link led to then: one that leads somewhere else is another question.
 */
export class SymlinkConsent {
  readonly #asked = new Map<string, string>()
  readonly #consented = new Map<string, string>()

  /** `document`: its absolute path; `link`: what saving would do, as `saveDocument` names it. */
  noteAsked(document: string, link: string): void {
    this.#asked.set(document, link)
  }

  /** The user said yes to what they were asked last, if they were asked at all. */
  noteConsent(document: string): void {
    const link = this.#asked.get(document)
    if (link !== undefined) this.#consented.set(document, link)
  }

  consentedLink(document: string): string | null {
    return this.#consented.get(document) ?? null
  }
}
