/**
 * The links for which the user was asked for consent, and those for which they gave it. Kept until the application is closed;
 * consent covers one document and one target, so a link that changes its target needs consent again.
 */
export class SymlinkConsent {
  readonly #asked = new Map<string, string>()
  readonly #consented = new Map<string, string>()

  /** `document`: its absolute path; `link`: as in the outcome of `saveDocument`. */
  noteAsked(document: string, link: string): void {
    this.#asked.set(document, link)
  }

  /** Notes consent to the last question about the document; does nothing when none was asked. */
  noteConsent(document: string): void {
    const link = this.#asked.get(document)
    if (link !== undefined) this.#consented.set(document, link)
  }

  consentedLink(document: string): string | null {
    return this.#consented.get(document) ?? null
  }
}
