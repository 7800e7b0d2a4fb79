import { hidden, plainInline } from '../markdown/parser/inline'
import { titlesAround } from '../markdown/parser/sections'
import { eachLeaf } from '../markdown/sections/leaves'
import { readSection, readSections } from '../markdown/sections/read-sections'
import { promptTitle } from '../markdown/sections/title-path'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { firstWithin } from '../text/count-within'
import type { Range } from '../text/source'
import type { Boilerplate } from './boilerplate'
import { emphasisOf, isAbsence, isAnswerInTitle } from './guidance'
import type { LinkLabels } from './links/link-labels'
import { lastSection } from './metadata/metadata'
import { readSectionMetadata } from './metadata/section-metadata'
import { openItems } from './open-items'
import { isFormTitle } from './placeholders/form-title'
import { placeholders } from './placeholders/placeholders'
import { isBareNotApplicable, isUndecided } from './undecided'

/** `**Derived from**: …` */
const headPair = /^\*\*[^*\n]{1,40}(?:\*\*\s?[:：]|[:：]\*\*)/

/** Finds the sections with content that a person added: not headings, labels, guidance, placeholders or open items. */
export interface Content {
  /** Whether the section or one below it has content. */
  readonly hasContent: (section: number) => boolean
  /** The same without what may come from a template: policies with open boxes, metadata, sections that a template fills. */
  readonly hasOwnContent: (section: number) => boolean
  /** The same for content other than a bare "n/a". */
  readonly hasAnswer: (section: number) => boolean
  /** No section has content that a person added. */
  readonly isEmpty: boolean
}

/** What the content of a section depends on beside its text. */
type ContentInputs = readonly [boilerplate: Boilerplate | null, path: string, labels: LinkLabels, isForm: boolean]

/** `labels`: those that the document defines; `isForm`: it still has the marker or the title of its template. */
export function readContent(outline: DocumentTree, ...inputs: ContentInputs): Content {
  const filled = new Set<number>()
  const answered = new Set<number>()
  const own = new Set<number>()
  const last = lastSection(outline)
  for (const [section, { withFoot, withoutFoot }] of readSections(outline, readOwnContent, ...inputs).entries()) {
    const { hasContent, hasAnswer, isOwn } = section === last ? withoutFoot : withFoot
    if (hasContent) addWithParents(outline, filled, section)
    if (hasAnswer) addWithParents(outline, answered, section)
    if (isOwn) addWithParents(outline, own, section)
  }
  return {
    hasContent: (section) => filled.has(section),
    hasAnswer: (section) => answered.has(section),
    hasOwnContent: (section) => own.has(section),
    isEmpty: own.size === 0,
  }
}

function addWithParents({ sections }: DocumentTree, all: Set<number>, section: number): void {
  for (let at = section; at >= 0 && !all.has(at); at = sections[at]?.parent ?? -1) all.add(at)
}

/** Whether a section has content itself, some other than "n/a", and some that cannot come from a template. */
interface OwnContent {
  readonly hasContent: boolean
  readonly hasAnswer: boolean
  readonly isOwn: boolean
}

/** The content of a section with and without a foot of metadata, which only the last section of a document has. */
function readOwnContent(
  outline: SectionTree,
  ...inputs: ContentInputs
): { readonly withFoot: OwnContent; readonly withoutFoot: OwnContent } {
  const [boilerplate, , , isForm] = inputs
  const { prefilledTitles, formTitles, isSampleCode, isBoilerplateCode } = boilerplate ?? {}
  const isProof = (title: string): boolean => !prefilledTitles?.test(title) && !(isForm && formTitles?.test(title))
  const isInPrefilled = isPrefilled(outline, outline.sections.length - 1, isProof)
  const code = outline.fences.filter(({ body }) => hasCode(outline, body)).map(({ body }) => outline.text.slice(body.from, body.to))
  const kept = code.filter((text) => !isSampleCode?.(text))
  if (kept.some((text) => !isBoilerplateCode?.(text))) {
    const own = { hasContent: true, hasAnswer: true, isOwn: !isInPrefilled }
    return { withFoot: own, withoutFoot: own }
  }
  const isAnswered = kept.length > 0 || isAnswerInTitle(outline.path.title)
  let withFoot: OwnContent = { hasContent: isAnswered, hasAnswer: isAnswered, isOwn: false }
  let withoutFoot = withFoot
  for (const { isFoot, isAnswer, isOnlyBoilerplate } of leavesWithContent(outline, inputs)) {
    const own = { hasContent: true, hasAnswer: isAnswer, isOwn: !isInPrefilled && !isOnlyBoilerplate() }
    withFoot = either(withFoot, own)
    if (!isFoot) withoutFoot = either(withoutFoot, own)
    if (withoutFoot.hasAnswer && (withoutFoot.isOwn || isInPrefilled)) break
  }
  return { withFoot, withoutFoot }
}

function either(a: OwnContent, b: OwnContent): OwnContent {
  return { hasContent: a.hasContent || b.hasContent, hasAnswer: a.hasAnswer || b.hasAnswer, isOwn: a.isOwn || b.isOwn }
}

/** The leaves with content; whether a template may contain the same is computed on demand, which few callers need. */
function* leavesWithContent(
  outline: SectionTree,
  [boilerplate, path, labels, isForm]: ContentInputs,
): Generator<{ readonly isFoot: boolean; readonly isAnswer: boolean; readonly isOnlyBoilerplate: () => boolean }> {
  const { isSample, isBoilerplate } = boilerplate ?? {}
  const metadata = readSection(outline, readSectionMetadata)
  const blanks = starts(readSection(outline, placeholders.read, boilerplate, labels).map(({ range }) => range))
  const headers = new Set(outline.tables.flatMap((table) => table.header.map((cell) => cell.from)))
  const examples = exampleCells(outline, blanks)
  const boxes = new Map((isBoilerplate ? outline.items : []).map(({ text, checkbox }) => [text.from, checkbox]))
  const items = starts(readSection(outline, openItems.read, path).map(({ place }) => place.range))
  let next = 0
  for (const { prose, visible } of eachLeaf(outline)) {
    // In a section of its own the metadata is what the section says; at the head it is none of the text.
    const isPair = metadata.prose.has(prose.range.from)
    // A quote is guidance, unless it says that there is nothing.
    if (prose.kind === 'heading' || (prose.isQuoted && !isAbsence(visible.trim())) || (isPair && outline.path.level < 2)) continue
    if (prose.kind === 'cell' && (headers.has(prose.range.from) || examples.has(prose.range.from))) continue
    // Text around a placeholder belongs to the template's sentence until the placeholder is filled.
    while (next < blanks.length && (blanks[next] as number) < prose.range.from) next += 1
    if (next < blanks.length && (blanks[next] as number) < prose.range.to) continue
    const plain = (): string => plainInline(outline.text.slice(prose.range.from, prose.range.to))
    const emphasis = emphasisOf(visible)
    const stated = withoutItems(items, prose.range, visible)
    if (emphasis === 'guidance' || isSample?.(plain()) || !hasWords(stated, prose.kind === 'cell') || isUndecided(stated)) continue
    const inMetadata = isPair || metadata.cells.has(prose.range.from) || (isForm && outline.path.level < 2 && headPair.test(visible))
    const isOnlyBoilerplate = (): boolean =>
      inMetadata ||
      emphasis === 'remark' ||
      prose.isQuoted ||
      (isBoilerplate?.(plain(), titlesAround(outline, prose.section), boxes.get(prose.range.from) ?? 'none') ?? false)
    yield { isFoot: metadata.foot.has(prose.range.from), isAnswer: !isBareNotApplicable(stated), isOnlyBoilerplate }
  }
}

function starts(ranges: readonly Range[]): readonly number[] {
  return ranges.map(({ from }) => from).sort((a, b) => a - b)
}

/** A TODO or a risk is no content, since writing one down must not open a gate. Items are at the end of their leaf. */
function withoutItems(items: readonly number[], range: Range, visible: string): string {
  const first = /[:：]/.test(visible) ? firstWithin(items, range) : null
  return first === null ? visible : visible.slice(0, first - range.from)
}

/** Starts of the cells of rows with a placeholder: such a row shows how to fill the table, and is no content. */
function exampleCells(outline: SectionTree, blanks: readonly number[]): ReadonlySet<number> {
  const cells = new Set<number>()
  if (blanks.length === 0) return cells
  let next = 0
  for (const row of outline.tables.flatMap((table) => table.rows)) {
    while (next < blanks.length && (blanks[next] as number) < row.range.from) next += 1
    if (next < blanks.length && (blanks[next] as number) < row.range.to) for (const cell of row.cells) cells.add(cell.from)
  }
  return cells
}

/** Whether words remain without the label in front of them. */
function hasWords(text: string, cell: boolean): boolean {
  const trimmed = text.trim()
  const value = cell ? trimmed : trimmed.replace(/^[^:：\n]{1,80}[:：](?:\*\*|__)?(?=\s|$)/, '')
  return /[\p{L}\p{N}]/u.test(value) || value.includes(hidden)
}

function hasCode(outline: SectionTree, body: Range): boolean {
  return /[\p{L}\p{N}]/u.test(outline.text.slice(body.from, Math.min(body.to, body.from + 2_000)))
}

function isPrefilled(outline: SectionTree, section: number, isProof: (title: string) => boolean): boolean {
  for (let at = section; at > 0; at = outline.sections[at]?.parent ?? -1) {
    const { title = '', level = 0 } = outline.sections[at] ?? {}
    // The document's own title does not count: "Rules" may be the subject of the whole document.
    if ((level > 1 && (!isProof(title) || isFormTitle(title))) || promptTitle.test(title)) return true
  }
  return false
}
