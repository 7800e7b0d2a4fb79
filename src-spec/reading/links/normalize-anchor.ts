const prefix = /^user-content-/

/** A title or an anchor in a form in which hosts agree: letters and digits alone, in lower case. */
export function normalizeAnchor(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{1,40}:/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** The anchor that a fragment names, without percent signs and the prefix that GitHub puts before it. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).replace(prefix, '')
  } catch {
    return fragment.replace(prefix, '')
  }
}
