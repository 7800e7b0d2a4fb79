/** The part of an offered path that is replaced by a name. */
const nameMark = '*'

export function isNamed(offered: string): boolean {
  return offered.includes(nameMark)
}

/** The path of an offer with the name of the user: `specs/*.md` and "Weigh offline" give `specs/weigh-offline.md`. Null without a name. */
export function pathOf(offered: string, name: string): string | null {
  if (!isNamed(offered)) return offered
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return words === '' ? null : offered.replace(nameMark, words)
}
