import { anchorsOfTitle, decodeFragment, normalizeAnchor } from './normalize-anchor'

/** The suffix of a repeated title's anchor: 1 for the second heading, 2 for the third. */
const repeated = /[-_](\d{1,3})$/

/** The section whose heading matches the part of a link's target after `#`; null without a match. */
export function sectionOfAnchor<Section extends { readonly title: string }>(sections: readonly Section[], target: string): Section | null {
  const name = decodeFragment(/#(.*)$/s.exec(target)?.[1] ?? '')
  const named = (anchor: string) => sections.filter(({ title }) => anchorsOfSection(title).includes(normalizeAnchor(anchor)))
  if (normalizeAnchor(name) === '') return null
  const index = Number(repeated.exec(name)?.[1] ?? 0)
  return named(name)[0] ?? named(name.replace(repeated, ''))[index] ?? null
}

/** The anchor that an author wrote: `Limits {#limits}`. */
function anchorsOfSection(title: string): readonly string[] {
  const own = /\{[^{}\n]{0,40}#([^\s{}]{1,80})[^{}\n]{0,40}\}\s{0,20}$/.exec(title)
  return own ? [normalizeAnchor(own[1] ?? ''), ...anchorsOfTitle(title.slice(0, own.index))] : anchorsOfTitle(title)
}
