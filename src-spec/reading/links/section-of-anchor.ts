import { decodeFragment, normalizeAnchor } from './normalize-anchor'

/** What a heading that is not the first of its title has behind its anchor: 1 for the second, 2 for the third. */
const repeated = /[-_](\d{1,3})$/

/** The section whose heading the target of a link names after `#`; null when it names none, or none of these. */
export function sectionOfAnchor<Section extends { readonly title: string }>(sections: readonly Section[], target: string): Section | null {
  const name = decodeFragment(/#(.*)$/s.exec(target)?.[1] ?? '')
  const named = (anchor: string) => sections.filter(({ title }) => anchorsOfTitle(title).includes(normalizeAnchor(anchor)))
  if (normalizeAnchor(name) === '') return null
  const index = Number(repeated.exec(name)?.[1] ?? 0)
  return named(name)[0] ?? named(name.replace(repeated, ''))[index] ?? null
}

/** With the anchor that an author set: `Limits {#limits}`. */
function anchorsOfTitle(title: string): readonly string[] {
  const own = /\{[^{}\n]{0,40}#([^\s{}]{1,80})[^{}\n]{0,40}\}\s{0,20}$/.exec(title)
  return own ? [normalizeAnchor(own[1] ?? ''), normalizeAnchor(title.slice(0, own.index))] : [normalizeAnchor(title)]
}
