const prefix = /^user-content-/

/** Shortcodes of emoji, `:zap:`: some hosts keep their names in the anchor of a heading, others drop them. */
const shortcode = /:[a-z0-9_+-]{1,40}:/gi

/** Marks that choose how the character before them is drawn, and the frame of a keycap; hosts differ in keeping them. */
const presentation = /[\uFE00-\uFE0F\u20E0-\u20E4]/g

/** Normalizes a title or an anchor for all hosts: letters and digits alone, in lower case. */
export function normalizeAnchor(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(presentation, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** The normalized anchors that hosts give to a title. */
export function anchorsOfTitle(title: string): readonly string[] {
  const named = normalizeAnchor(title)
  const bare = normalizeAnchor(title.replace(shortcode, ''))
  return named === bare ? [named] : [named, bare]
}

/** The anchor of a fragment, without percent-encoding and GitHub's prefix. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).replace(prefix, '')
  } catch {
    return fragment.replace(prefix, '')
  }
}
