import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { Fence, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import { type FeatureSource, readStatement } from './feature-source'
import { type Line, linesOf } from './lines'
import type { Criterion } from './model'
import { opensStory } from './story-extents'
import { criteriaInStory, criteriaOutside, givenWhenThen } from './words'

/** A possible criterion, depending on its position. */
export interface FoundCriterion {
  readonly criterion: Criterion
  readonly inStory: boolean
  readonly outside: boolean
}

/** The same within its section, which cannot know whether its title is the document's own. */
interface Candidate extends FoundCriterion {
  readonly section: number
  /** Whether it is a criterion outside of stories if the title does not decide. */
  readonly untitled: boolean
}

/** All possible criteria, in the order of the text. */
export function readCriteria({ path, outline, title, hasPlaceholder }: FeatureSource): readonly FoundCriterion[] {
  return findInSections(outline, candidates, path)
    .map((one) => (one.section === title ? { ...one, outside: one.untitled } : one))
    .filter(({ criterion, inStory, outside }) => (inStory || outside) && !hasPlaceholder(criterion.place.range))
}

const candidates: SectionReader<Candidate, [path: string]> = {
  read: readCandidates,
  toDocument: ({ criterion, inStory, outside, untitled }, at) => {
    const { text, place, box } = criterion
    return { criterion: { text, place: shiftPlace(place, at), box }, inStory, outside, untitled, section: at.section }
  },
}

function readCandidates(outline: SectionTree, path: string): readonly Candidate[] {
  const found: Candidate[] = []
  const firstCells = new Set(outline.tables.flatMap((table) => table.rows.flatMap((row) => row.cells[0]?.from ?? [])))
  const { index: section = 0, title = '', level = 0 } = outline.sections.at(-1) ?? {}
  const announced = level > 1 && !opensStory(title) && criteriaInStory.test(title)
  for (const line of linesOf(outline)) {
    const { prose, item } = line
    if (prose.kind === 'heading' && !isScenario(line)) continue
    if (prose.kind === 'cell' && !firstCells.has(prose.range.from)) continue
    const inStory = announced || isCriterionLine(line)
    const outside = isOutside(line, title)
    const untitled = isOutside(line, '')
    const statement = inStory || outside || untitled ? readStatement(path, outline, line) : null
    if (statement) found.push({ criterion: { ...statement, box: item?.checkbox ?? 'none' }, inStory, outside, untitled, section })
  }
  for (const fence of outline.fences) {
    const criterion = fenceCriterion(path, outline, fence)
    if (criterion) found.push({ criterion, inStory: true, outside: true, untitled: true, section })
  }
  return found.sort((a, b) => a.criterion.place.range.from - b.criterion.place.range.from)
}

function isScenario({ text }: Line): boolean {
  return /^(?:scenario\b|szenario\b|场景)/i.test(text)
}

/** Recognised as a criterion by its label, its checkbox, or its own words. */
function isCriterionLine({ prose, item, label, raw }: Line): boolean {
  if (prose.kind === 'heading' || criteriaInStory.test(label) || (item && item.checkbox !== 'none')) return true
  const words = raw.replace(/^[*_\s]{1,8}/, '')
  const own = /^[^:：]{1,60}[:：]/.exec(words)?.[0] ?? ''
  return givenWhenThen.test(words) || criteriaInStory.test(own)
}

function isOutside({ prose, label }: Line, title: string): boolean {
  if (prose.kind === 'heading') return false
  return (criteriaOutside.test(label) || criteriaOutside.test(title)) && !/stor(?:y|ies)/i.test(title + label)
}

/** A scenario in a fence, with or without `gherkin` after the fence. */
function fenceCriterion(path: string, outline: SectionTree, { info, body }: Fence): Criterion | null {
  const text = outline.text.slice(body.from, Math.min(body.to, body.from + 2_000))
  if (!/^(?:gherkin|feature|cucumber)\b/i.test(info) && !/^\s{0,8}(?:Scenario|Given)\b/m.test(text)) return null
  const first = text.trim().split('\n')[0] ?? ''
  return first === '' ? null : { text: first.trim(), box: 'none', place: place(path, outline, body) }
}
