declare global {
  // The name under which the style libraries of dialogs look for the page's nonce.
  var __webpack_nonce__: string | undefined
}

/** The nonce that main wrote into this page's head; null when the page is served without one. */
export function styleNonce(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? null
}

/** Lets dialogs add the few style rules that they make while they run. Once, before the first dialog. */
export function allowStyles(): void {
  const nonce = styleNonce()
  if (nonce !== null) globalThis.__webpack_nonce__ = nonce
}
