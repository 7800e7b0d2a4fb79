const prefix = /^user-content-/

/** Normalizes a title or an anchor for all hosts: letters and digits alone, in lower case. */
export function normalizeAnchor(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{1,40}:/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** The anchor of a fragment, without percent-encoding and GitHub's prefix. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).replace(prefix, '')
  } catch {
    return fragment.replace(prefix, '')
  }
}
