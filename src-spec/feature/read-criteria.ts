import type { Criterion } from '../feature-spec'
import type { Fence } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import type { Line } from './lines'
import { type Reading, statement, titleOf } from './reading'
import { opensStory } from './story-extents'
import { criteriaInStory, criteriaOutside, givenWhenThen } from './words'

/** Something that is a criterion, depending on where it stands. */
export interface FoundCriterion {
  readonly range: Range
  readonly criterion: Criterion
  readonly inStory: boolean
  readonly outside: boolean
}

/** Everything that may be a criterion, in the order of the text. */
export function readCriteria(reading: Reading): readonly FoundCriterion[] {
  const { outline, lines } = reading
  const found: FoundCriterion[] = []
  const firstCells = new Set(outline.tables.flatMap((table) => table.rows.flatMap((row) => row.cells[0]?.from ?? [])))
  const announced = outline.sections.map(({ title, level }) => level > 1 && !opensStory(title) && criteriaInStory.test(title))
  for (const line of lines) {
    const { prose, item } = line
    if (prose.kind === 'heading' && !isScenario(line)) continue
    if (prose.kind === 'cell' && !firstCells.has(prose.range.from)) continue
    const inStory = (announced[prose.section] ?? false) || saysCriterion(line)
    const outside = isOutside(line, titleOf(reading, prose.section))
    const told = inStory || outside ? statement(reading, line) : null
    if (told) found.push({ range: prose.range, criterion: { ...told, box: item?.checkbox ?? 'none' }, inStory, outside })
  }
  for (const fence of outline.fences) {
    const criterion = fenceCriterion(reading, fence)
    if (criterion) found.push({ range: fence.range, criterion, inStory: true, outside: true })
  }
  return found.sort((a, b) => a.range.from - b.range.from)
}

function isScenario({ text }: Line): boolean {
  return /^(?:scenario\b|szenario\b|场景)/i.test(text)
}

/** Known as a criterion by its label, its box, or its own words. */
function saysCriterion({ prose, item, label, raw }: Line): boolean {
  if (prose.kind === 'heading' || criteriaInStory.test(label) || (item && item.checkbox !== 'none')) return true
  const words = raw.replace(/^[*_\s]{1,8}/, '')
  const own = /^[^:：]{1,60}[:：]/.exec(words)?.[0] ?? ''
  return givenWhenThen.test(words) || criteriaInStory.test(own)
}

function isOutside({ prose, label }: Line, title: string): boolean {
  if (prose.kind === 'heading') return false
  return (criteriaOutside.test(label) || criteriaOutside.test(title)) && !/stor(?:y|ies)/i.test(title + label)
}

/** A scenario in a fence, whether or not the fence says that it is Gherkin. */
function fenceCriterion({ path, outline, blank }: Reading, { info, body }: Fence): Criterion | null {
  const text = outline.text.slice(body.from, Math.min(body.to, body.from + 2_000))
  if (!/^(?:gherkin|feature|cucumber)\b/i.test(info) && !/^\s{0,8}(?:Scenario|Given)\b/m.test(text)) return null
  const first = text.trim().split('\n')[0] ?? ''
  return first === '' || blank(body) ? null : { text: first.trim(), box: 'none', place: place(path, outline, body) }
}
