declare global {
  // The global that the style libraries of the dialogs read the nonce from.
  var __webpack_nonce__: string | undefined
}

/** The nonce that main wrote into this page's head; null when the page is served without one. */
export function styleNonce(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? null
}

/** Allows dialogs to add style rules at run time. Call it once, before the first dialog opens. */
export function allowStyles(): void {
  const nonce = styleNonce()
  if (nonce !== null) globalThis.__webpack_nonce__ = nonce
}
