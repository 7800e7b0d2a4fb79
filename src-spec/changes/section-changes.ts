import type { SpecChange } from '../change'
import { eachPassage, ofPassage } from '../incremental/by-passage'
import { isContractSection } from '../markdown/sections'
import type { DocumentOutline, Outline, Section } from '../outline'
import { place } from '../place'
import type { Place } from '../source'

export type SectionChange = Omit<SpecChange, 'decidedBy'>

interface Part {
  readonly section: Section
  /** Key of the section that it stands in: titles from the top, without numbering, case and the document's own title. */
  readonly above: string
  /** The section's own text without comments. */
  readonly own: string
}

/** Sections deeper than this may come and go without a decision. */
const deepestDecided = 3

/**
 * Sections that were added, removed or reworded, outside the LLM Prompt block and the Hydration Contract.
 * What stands under an added or removed section goes with it; a section that only got another title or place is
 * reworded; white space and comments do not count.
 */
export function sectionChanges(before: DocumentOutline, path: string, after: DocumentOutline): readonly SectionChange[] {
  if (before.text === after.text) return []
  if (sameTitles(before, after)) return wordChanges(before, path, after)
  const old = partsOf(before)
  const now = partsOf(after)
  const gone = new Map([...old].filter(([key]) => !now.has(key)))
  const come = new Map([...now].filter(([key]) => !old.has(key)))
  const renamed = pairs(gone, come)
  const changes: SectionChange[] = []
  for (const [key, { section, own, above }] of now) {
    const was = old.get(key)
    if (was ? saysOtherwise(was.own, own) : renamed.has(key))
      changes.push(changeOf('section-changed', section, placeOf(path, after, section)))
    else if (!was && !come.has(above)) changes.push(changeOf('section-added', section, placeOf(path, after, section)))
  }
  const stays = new Set(renamed.values())
  for (const [key, { section, above }] of gone) {
    if (!stays.has(key) && !gone.has(above)) changes.push(changeOf('section-removed', section, null))
  }
  return changes
}

/** Whether both have the same sections, so that only their words can differ: so it is after nearly every edit. */
function sameTitles({ passages }: DocumentOutline, after: DocumentOutline): boolean {
  return (
    passages.length === after.passages.length &&
    passages.every(({ passage }, index) => passage.path === after.passages[index]?.passage.path)
  )
}

function wordChanges(before: DocumentOutline, path: string, after: DocumentOutline): readonly SectionChange[] {
  return after.sections.flatMap((section) => {
    const [was, is] = [before, after].map(({ passages }) => passages[section.index]?.passage.outline)
    if (!was || !is || was === is || section.prompt || isContractSection(after, section.index)) return []
    const changed = saysOtherwise(ofPassage(was, ownText), ofPassage(is, ownText))
    return changed ? [changeOf('section-changed', section, placeOf(path, after, section))] : []
  })
}

function changeOf(kind: SectionChange['kind'], { title, level }: Section, place: Place | null): SectionChange {
  // Adding to the contract is how a blank is filled; only taking something away has to be answered for.
  const needsDecision = kind === 'section-removed' && level <= deepestDecided
  return { kind, subject: title || 'Introduction', before: '', after: '', place, needsDecision }
}

function placeOf(path: string, outline: Outline, { heading, body }: Section): Place {
  return place(path, outline, heading.to > heading.from ? heading : { from: body.from, to: Math.min(body.to, body.from + 1) })
}

/** New titles of sections whose words are the same: new key → old key. */
function pairs(gone: ReadonlyMap<string, Part>, come: ReadonlyMap<string, Part>): ReadonlyMap<string, string> {
  const byWords = new Map([...gone].map(([key, { own }]) => [wordsOf(own), key] as const).filter(([words]) => words !== ''))
  const found = new Map<string, string>()
  for (const [key, { own }] of come) {
    const words = wordsOf(own)
    const was = byWords.get(words)
    if (was === undefined) continue
    found.set(key, was)
    byWords.delete(words)
  }
  return found
}

/** Most sections are the same to the letter. */
function saysOtherwise(before: string, after: string): boolean {
  return before !== after && wordsOf(before) !== wordsOf(after)
}

const known = new WeakMap<DocumentOutline, ReadonlyMap<string, Part>>()

/** The parts of a text by their keys; an outline is read once. */
function partsOf(outline: DocumentOutline): ReadonlyMap<string, Part> {
  const parts = known.get(outline) ?? readParts(outline)
  known.set(outline, parts)
  return parts
}

function readParts(outline: DocumentOutline): ReadonlyMap<string, Part> {
  const sections = outline.sections.filter(({ prompt }) => !prompt)
  const tops = sections.filter(({ level }) => level === 1)
  const titled = tops.length === 1 ? tops[0]?.index : -1
  const texts = eachPassage(outline, ownText)
  const keys = new Map<number, string>()
  const uses = new Map<string, number>()
  const parts = new Map<string, Part>()
  for (const section of sections) {
    const above = keys.get(section.parent) ?? ''
    const path = section.index === titled || section.level === 0 ? `${section.level}` : `${above} / ${plainTitle(section.title)}`
    const use = (uses.get(path) ?? 0) + 1
    uses.set(path, use)
    const key = use === 1 ? path : `${path} #${use}`
    keys.set(section.index, section.index === titled ? '' : key)
    if (!isContractSection(outline, section.index)) parts.set(key, { section, above, own: texts[section.index] ?? '' })
  }
  return parts
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a passage says below its heading, without its comments and the document's front matter. */
function ownText({ text, sections, comments, frontMatter }: Outline): string {
  let own = ''
  let at = Math.max(sections.at(-1)?.body.from ?? 0, frontMatter?.to ?? 0)
  for (const { from, to } of [...comments].sort((a, b) => a.from - b.from)) {
    if (from > at) own += text.slice(at, from)
    at = Math.max(at, to)
  }
  return own + text.slice(at)
}

/** White space, rules and the length of dashes say nothing. */
function wordsOf(own: string): string {
  return own
    .replace(/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim()
}
