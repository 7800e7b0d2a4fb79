import type { WrittenSection } from '../written-sections'

/** Sections of the reply by the section of the document that they rewrite. */
export type SectionMatches = ReadonlyMap<WrittenSection, WrittenSection>

/**
 * Pairs the sections of a document with those of a reply: by their titles below a pair, then by titles whose blanks the reply
 * filled in, then by a title that both have once. The titles of the two documents are a pair whatever they say.
 */
export function matchSections(document: readonly WrittenSection[], reply: readonly WrittenSection[]): SectionMatches {
  const pairs = new Map<WrittenSection, WrittenSection>()
  const taken = new Set<WrittenSection>()
  const pair = (own: WrittenSection, other: WrittenSection) => {
    pairs.set(own, other)
    taken.add(other)
  }
  const [ownChildren, otherChildren] = [childrenOf(document), childrenOf(reply)]
  const matchBelow = (parent: number, otherParent: number): void => {
    const free = (otherChildren.get(otherParent) ?? []).filter((one) => !taken.has(one))
    const byTitle = groupBy(free, ({ title }) => plainTitle(title))
    const own = ownChildren.get(parent) ?? []
    for (const section of own) {
      const other = byTitle.get(plainTitle(section.title))?.shift()
      if (other) pair(section, other)
    }
    for (const section of own.filter((one) => !pairs.has(one) && hasBlank(one.title)).slice(0, mostBlankTitles)) {
      const other = free.find((one) => !taken.has(one) && one.level === section.level && fillsTitle(section.title, one.title))
      if (other) pair(section, other)
    }
    for (const section of own) {
      const other = pairs.get(section)
      if (other) matchBelow(section.index, other.index)
    }
  }
  const [title, otherTitle] = [document.find(({ isTitle }) => isTitle), reply.find(({ isTitle }) => isTitle)]
  if (title && otherTitle) pair(title, otherTitle)
  matchBelow(-1, -1)
  const alone = uniqueTitles(reply.filter((one) => !taken.has(one)))
  for (const [key, section] of uniqueTitles(document.filter((one) => !pairs.has(one)))) {
    const other = alone.get(key)
    if (other) pair(section, other)
  }
  return pairs
}

function childrenOf(sections: readonly WrittenSection[]): ReadonlyMap<number, readonly WrittenSection[]> {
  return groupBy(
    sections.filter(({ isTitle }) => !isTitle),
    ({ parent }) => parent,
  )
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function uniqueTitles(sections: readonly WrittenSection[]): ReadonlyMap<string, WrittenSection> {
  const groups = groupBy(sections, ({ title }) => plainTitle(title))
  return new Map([...groups].flatMap(([key, [only, second]]) => (only && !second && key !== '' ? [[key, only]] : [])))
}

/** Each is compared with every heading beside it, so that a hostile document must not have thousands. */
const mostBlankTitles = 200

export function plainTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What a template leaves to fill in a title. */
const blankInTitle = /\{\{[^{}\n]*\}\}|\[[^[\]\n]*\]|_\([^()\n]*\)_|\.{3}|…/g

export function hasBlank(title: string): boolean {
  return title.search(blankInTitle) >= 0
}

/** Whether `filled` is `title` with something in each of its blanks. */
export function fillsTitle(title: string, filled: string): boolean {
  const parts = title.split(blankInTitle).map(plainTitle)
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return false
  const text = plainTitle(filled)
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = part === '' ? at + 1 : text.indexOf(part, at + 1)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length > at
}
