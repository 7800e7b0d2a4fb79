import { plainInline } from '../../markdown/parser/inline'
import { leavesOf } from '../../markdown/sections/leaves'
import type { ProseKind, SectionTree } from '../../markdown/sections/tree'
import type { Placeholder, PlaceholderShape } from '../../model/item'
import { exampleOf } from './example-line'
import { statusChoices } from './read-status'

/** "Goal 1", "Story B", "Metric X": a noun with a counter and no content. */
const numbered =
  /^(?:(?:non-?)?goal|objective|story|metric|requirement|criterion|feature|item|step|benefit|outcome|question|risk|ziel|目标) (?:\d{1,2}|[A-Z])[.:]?$/iu
/** A sentence that breaks off after a few words: "Verify that ...", "Story 2: …". */
const brokenOff =
  /^(?:[^\s.…]{1,30}\s){0,5}[^\s.…]{1,30}(?:[:：]?\s|[:：]|(?<=\b(?:that|to|want|when|then|given|if|is|must|should|can)))(?:\.{3}|…)\.?$/iu
/** A label followed by an instruction for its value. */
const instruction =
  /^[^:：]{1,60}[:：]\s?(?:link to .{1,40} or (?:describe|list|explain|attach|paste|add)\b|list any |describe (?:how|what|any|here|your|steps|briefly)\b|how (?:to|do we|will we) [^?]{1,80}\? ?\(e\.g\.)/iu
/** Sample identifiers: `enable_feature_x`, `my-feature.count`. */
const madeUpName =
  /`(?:[\w.-]{0,40}[._-])?(?:feature[._-](?:x|y|xyz|name)|my[._-]?feature|your[._-]\w{1,20}|foo|foobar)(?:[._-][\w.-]{0,40})?`/i
/** Sample names of people. */
const nobody = /^@(?:user(?:name)?|owner|author|(?:reviewer|approver|person|name)\d{0,2}|handle|someone|tbd)$/i
/** "We will not build X yet": a letter in place of a name. */
const letter =
  /^we (?:will|are|do) not .{0,40}\b(?:build|building|support|supporting|solv\w{1,4} for|address|cover|include|target|handle|do) [XYZ](?= (?:yet|now|for now|user|users)\b|[.]?$)/i
/** A fast test: most lines contain nothing that could make them a sample. */
const worthReading = /\.\.\.|…|e\.g\.|z\. ?B\.|例如|`|link to|list any|describe|\bnot\b.{0,80}\b[XYZ]\b/i

/** Placeholders of common feature spec templates that use neither braces nor brackets. */
export function readSampleLines(outline: SectionTree): readonly Placeholder[] {
  const found: Placeholder[] = []
  const values = metadataValues(outline)
  const childless = new Set(outline.items.filter((item) => item.range.to <= item.text.to + 1).map((item) => item.text.from))
  for (const { prose } of leavesOf(outline)) {
    if (prose.isQuoted || prose.range.to - prose.range.from > 600) continue
    const whole = outline.text.slice(prose.range.from, prose.range.to)
    const mark = prose.kind === 'heading' ? (/^#{1,6}[ \t]{0,20}/.exec(whole)?.[0].length ?? 0) : 0
    const raw = whole.slice(mark)
    const add = (shape: PlaceholderShape, from: number, length: number, options: readonly string[] = []): void => {
      const range = { from: prose.range.from + from, to: prose.range.from + from + length }
      found.push({ shape, text: outline.text.slice(range.from, range.to), range, options })
    }
    const shape = values.has(prose.range.from) ? valueShape(raw) : lineShape(raw, prose.kind, childless.has(prose.range.from))
    if (shape) add(shape, mark, raw.length, shape === 'menu' ? statusChoices(plainInline(raw).replaceAll('\\|', '|')) : [])
  }
  return found
}

/** Starts of the second cells of two-column tables, where a template has the values of its metadata. */
function metadataValues(outline: SectionTree): ReadonlySet<number> {
  const tables = outline.tables.filter((table) => table.header.length === 2 && (outline.sections[table.section]?.level ?? 0) < 2)
  return new Set(tables.flatMap((table) => [...table.rows.map((row) => row.cells), table.header].flatMap((cells) => cells[1]?.from ?? [])))
}

function valueShape(raw: string): PlaceholderShape | null {
  const text = plainInline(raw).replaceAll('\\|', '|')
  if (statusChoices(text).length > 0) return 'menu'
  const parts = text.split(/,|\band\b/)
  return parts.every((part) => nobody.test(part.trim())) ? 'example' : null
}

function lineShape(raw: string, kind: ProseKind, childless: boolean): PlaceholderShape | null {
  if (raw.length > 30 && !worthReading.test(raw)) return null
  const text = plainInline(raw)
  if (kind === 'heading') return brokenOff.test(text) ? 'example' : null
  if (kind !== 'item') return null
  const sample = brokenOff.test(text) || isStockExample(text) || instruction.test(text) || letter.test(text) || onlyMadeUp(raw)
  return sample || (childless && numbered.test(text)) ? 'example' : null
}

/** The examples of a template, unchanged; others may be an author's own. */
const stockExamples: ReadonlySet<string> = new Set([
  'auth service, graph service',
  'user schema v2',
  'button, table (design system)',
  'auth0, aws s3',
])

function isStockExample(text: string): boolean {
  return stockExamples.has(exampleOf(text)?.toLowerCase() ?? '')
}

/** A sample name with hardly a word beside its label. */
function onlyMadeUp(raw: string): boolean {
  const value = raw.replace(/^[^:：`]{1,60}[:：](?:\*\*|__)?/, '')
  return madeUpName.test(value) && value.replace(madeUpName, '').trim().split(/\s+/).length <= 2
}
