import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { Fence, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import { type FeatureSource, readStatement } from './feature-source'
import { type Line, linesOf } from './lines'
import type { Criterion } from './model'
import { opensStory } from './story-extents'
import { criteriaInStory, criteriaOutside, givenWhenThen, independentTest, ofStories } from './words'

/** A possible criterion, depending on its position. */
export interface FoundCriterion {
  readonly criterion: Criterion
  readonly inStory: boolean
  readonly outside: boolean
  /** Below a title of criteria or scenarios, which belong to the only story of a document. */
  readonly besideStory: boolean
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
    .filter(({ criterion, inStory, outside, besideStory }) => (inStory || outside || besideStory) && !hasPlaceholder(criterion.place.range))
}

const candidates: SectionReader<Candidate, [path: string]> = {
  read: readCandidates,
  toDocument: ({ criterion, inStory, outside, besideStory, untitled }, at) => {
    const { text, place, box, isIndependentTest } = criterion
    return {
      criterion: { text, place: shiftPlace(place, at), box, isIndependentTest },
      inStory,
      outside,
      besideStory,
      untitled,
      section: at.section,
    }
  },
}

function readCandidates(outline: SectionTree, path: string): readonly Candidate[] {
  const found: Candidate[] = []
  const firstCells = new Set(outline.tables.flatMap((table) => table.rows.flatMap((row) => row.cells[0]?.from ?? [])))
  const { index: section = 0, title = '', level = 0 } = outline.sections.at(-1) ?? {}
  const announced = level > 1 && !opensStory(title) && criteriaInStory.test(title)
  const above = outline.sections.filter((one) => one.level > 1 && one.index !== section).map((one) => one.title)
  const isBelowCriteria = above.some((one) => criteriaOutside.test(one) && !ofStories.test(one))
  const besideStory = [title, ...above].some((one) => criteriaInStory.test(one) && !opensStory(one)) && level > 1
  for (const line of linesOf(outline)) {
    const { prose, item } = line
    if (prose.kind === 'heading' && !isScenario(line)) continue
    if (prose.kind === 'cell' && !firstCells.has(prose.range.from)) continue
    const inStory = announced || isCriterionLine(line)
    const outside = isOutside(line, title) || (isBelowCriteria && prose.kind !== 'heading')
    const untitled = isOutside(line, '')
    const statement = inStory || outside || untitled || besideStory ? readStatement(path, outline, line) : null
    if (!statement) continue
    const isTest = independentTest.test(line.label) || independentTest.test(ownLabel(line)) || independentTest.test(title)
    const criterion = { ...statement, box: item?.checkbox ?? 'none', isIndependentTest: isTest }
    found.push({ criterion, inStory, outside, besideStory, untitled, section })
  }
  for (const fence of outline.fences) {
    const criterion = fenceCriterion(path, outline, fence)
    if (criterion) found.push({ criterion, inStory: true, outside: true, besideStory, untitled: true, section })
  }
  return found.sort((a, b) => a.criterion.place.range.from - b.criterion.place.range.from)
}

function isScenario({ text }: Line): boolean {
  return /^(?:scenario\b|szenario\b|escenario\b|scénario\b|cenário\b|сценарий|场景|場景|情境|シナリオ|시나리오)/i.test(text)
}

/** Recognised as a criterion by its label, its checkbox, or its own words. */
function isCriterionLine(line: Line): boolean {
  const { prose, item, label } = line
  if (prose.kind === 'heading' || criteriaInStory.test(label) || (item && item.checkbox !== 'none')) return true
  return givenWhenThen.test(withoutMarks(line)) || criteriaInStory.test(ownLabel(line))
}

function withoutMarks({ raw }: Line): string {
  return raw.replace(/^[*_\s]{1,8}/, '')
}

/** The words before the colon of a line. */
function ownLabel(line: Line): string {
  return /^[^:：]{1,60}[:：]/.exec(withoutMarks(line))?.[0] ?? ''
}

function isOutside({ prose, label }: Line, title: string): boolean {
  if (prose.kind === 'heading') return false
  return (criteriaOutside.test(label) || criteriaOutside.test(title)) && !ofStories.test(title + label)
}

/** A scenario in a fence, with or without `gherkin` after the fence. */
function fenceCriterion(path: string, outline: SectionTree, { info, body }: Fence): Criterion | null {
  const text = outline.text.slice(body.from, Math.min(body.to, body.from + 2_000))
  if (!/^(?:gherkin|feature|cucumber)\b/i.test(info) && !/^\s{0,8}(?:Scenario|Given)\b/m.test(text)) return null
  const first = text.trim().split('\n')[0] ?? ''
  return first === '' ? null : { text: first.trim(), box: 'none', isIndependentTest: false, place: place(path, outline, body) }
}
