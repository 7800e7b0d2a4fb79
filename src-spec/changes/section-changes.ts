import type { SpecChange } from '../change'
import { isContractSection } from '../markdown/sections'
import type { Outline, Section } from '../outline'
import { place } from '../place'
import type { Range } from '../source'

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
export function sectionChanges(before: Outline, path: string, after: Outline): readonly SectionChange[] {
  if (before.text === after.text) return []
  const old = partsOf(before)
  const now = partsOf(after)
  const gone = new Map([...old].filter(([key]) => !now.has(key)))
  const come = new Map([...now].filter(([key]) => !old.has(key)))
  const renamed = pairs(gone, come)
  const changes: SectionChange[] = []
  const add = (kind: SectionChange['kind'], part: Part, present: boolean): void => {
    const { title, level, heading, body } = part.section
    const range = heading.to > heading.from ? heading : { from: body.from, to: Math.min(body.to, body.from + 1) }
    // Adding to the contract is how a blank is filled; only taking something away has to be answered for.
    const needsDecision = kind === 'section-removed' && level <= deepestDecided
    changes.push({
      kind,
      subject: title || 'Introduction',
      before: '',
      after: '',
      place: present ? place(path, after, range) : null,
      needsDecision,
    })
  }
  for (const [key, part] of now) {
    const was = old.get(key)
    if (was ? saysOtherwise(was, part) : renamed.has(key)) add('section-changed', part, true)
    else if (!was && !come.has(part.above)) add('section-added', part, true)
  }
  const stays = new Set(renamed.values())
  for (const [key, part] of gone) if (!stays.has(key) && !gone.has(part.above)) add('section-removed', part, false)
  return changes
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
function saysOtherwise(before: Part, after: Part): boolean {
  return before.own !== after.own && wordsOf(before.own) !== wordsOf(after.own)
}

const known = new WeakMap<Outline, ReadonlyMap<string, Part>>()

/** The parts of a text by their keys; an outline is read once. */
function partsOf(outline: Outline): ReadonlyMap<string, Part> {
  const parts = known.get(outline) ?? readParts(outline)
  known.set(outline, parts)
  return parts
}

function readParts(outline: Outline): ReadonlyMap<string, Part> {
  const sections = outline.sections.filter(({ prompt }) => !prompt)
  const tops = sections.filter(({ level }) => level === 1)
  const titled = tops.length === 1 ? tops[0]?.index : -1
  const comments = [...outline.comments].sort((a, b) => a.from - b.from)
  const keys = new Map<number, string>()
  const uses = new Map<string, number>()
  const parts = new Map<string, Part>()
  let next = 0
  for (const section of sections) {
    const above = keys.get(section.parent) ?? ''
    const path = section.index === titled || section.level === 0 ? `${section.level}` : `${above} / ${plainTitle(section.title)}`
    const use = (uses.get(path) ?? 0) + 1
    uses.set(path, use)
    const key = use === 1 ? path : `${path} #${use}`
    keys.set(section.index, section.index === titled ? '' : key)
    const own: Range[] = []
    for (let comment = comments[next]; comment && comment.from < section.body.to; comment = comments[++next]) {
      if (comment.from >= section.body.from) own.push(comment)
    }
    if (!isContractSection(outline, section.index)) parts.set(key, { section, above, own: ownText(outline, section, own) })
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

function ownText(outline: Outline, { body, level }: Section, comments: readonly Range[]): string {
  let own = ''
  let at = level === 0 ? Math.min(body.to, Math.max(body.from, outline.frontMatter?.to ?? 0)) : body.from
  for (const { from, to } of comments) {
    if (from > at) own += outline.text.slice(at, from)
    at = Math.max(at, to)
  }
  return own + outline.text.slice(at, Math.max(at, body.to))
}

/** White space, rules and the length of dashes say nothing. */
function wordsOf(own: string): string {
  return own
    .replace(/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/\s+/g, ' ')
    .trim()
}
