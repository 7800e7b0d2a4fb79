import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import type { DocumentTree, Section } from '../../../markdown/sections/tree'
import { isToml } from '../../../reading/front-matter'
import { roleOfKey } from '../column-roles'
import { type LogContext, logContext } from '../log-context'
import type { EntryField } from '../log-entry'
import type { ColumnRole } from '../model'
import { readFrontMatter } from '../read-front-matter'
import { readHead } from '../read-head'
import { recordTitle } from '../read-record'
import { headFields, headingText } from '../section-fields'
import { type KeyBlock, keyBlocks } from './key-blocks'
import { type SectionRole, sectionRole } from './section-role'

/** The form of a record without its text. */
export interface RecordForm {
  /** Line feeds only, no byte order mark. */
  readonly text: string
  /** Lines of the front matter that are kept, in order; null without front matter. */
  readonly matter: readonly MatterLine[] | null
  /** The title's heading, with the other values in it. */
  readonly title: { readonly from: number; readonly to: number; readonly fields: readonly EntryField[] } | null
  /** Keys between the title and the first section. */
  readonly keys: readonly KeyBlock[]
  readonly sections: readonly FormSection[]
  /** Whether the text ends with a line break. */
  readonly finalNewline: boolean
}

export interface MatterLine {
  readonly key: string
  readonly role: ColumnRole | null
  /** As written: the text before the value, such as `status: "`, and the quote that closes it. */
  readonly before: string
  readonly quote: string
}

export interface FormSection {
  readonly title: string
  readonly level: number
  readonly role: SectionRole
  /** The heading as written. */
  readonly heading: string
  /** Between the heading and its text: one line break or two. */
  readonly gap: string
  /** Markup around a single word, such as a bullet or emphasis. */
  readonly marks: readonly [string, string]
  /** How its text begins, up to 40 UTF-16 units. */
  readonly begins: string
  readonly keys: readonly KeyBlock[]
}

/** Reads the form of a record; `others` are texts of other records: headings that recur belong to the form. Never throws. */
export function recordForm(modelText: string, others: readonly string[]): RecordForm {
  const text = modelText.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const outline = readDocumentTree(text)
  const context = logContext(outline)
  const elsewhere = new Set(others.flatMap((other) => readDocumentTree(other).sections.map(({ title }) => title.toLowerCase())))
  const title = recordTitle(outline)
  const heading = title ? headingText(text, title) : null
  const before = title ?? outline.sections[0]
  const below = outline.sections.filter(({ index, level, isPrompt }) => level > 0 && !isPrompt && index > (title?.index ?? 0))
  return {
    text,
    matter: outline.frontMatter && !isToml(outline) ? matterLines(outline) : null,
    title: title && heading ? { ...title.heading, fields: headFields(readHead(text, heading.from, heading.to, context.legend)) } : null,
    keys: before ? keyBlocks(context, before) : [],
    sections: below.map((section) => formSection(context, section, (words) => elsewhere.has(words.toLowerCase()))),
    finalNewline: text === '' || text.endsWith('\n'),
  }
}

/** Keys whose values are layout and not content. */
const layout = /^(?:layout|parent|grand_parent)$/i

function matterLines(outline: DocumentTree): readonly MatterLine[] {
  const { text, frontMatter } = outline
  const fields = readFrontMatter(outline).filter(({ role }) => role !== 'id' && role !== 'title')
  const lines = text
    .slice(0, frontMatter?.to ?? 0)
    .split('\n')
    .slice(1, -1)
  return lines.flatMap((line): readonly MatterLine[] => {
    const [before = '', key = '', quote = ''] = /^([A-Za-z][\w-]{0,30}):[ \t]{0,8}(["']?)/.exec(line) ?? []
    if (key === '') return []
    if (layout.test(key)) return [{ key, role: null, before: line, quote: '' }]
    const role = fields.some(({ label }) => label === key)
      ? roleOfKey(key)
      : /^(?:id|number)$/i.test(key)
        ? 'id'
        : /^title$/i.test(key)
          ? 'title'
          : roleOfKey(key)
    return role ? [{ key, role, before: before.replace(/:$/, ': '), quote }] : []
  })
}

function formSection(context: LogContext, section: Section, recurs: (title: string) => boolean): FormSection {
  const { text } = context.outline
  const { title, level, heading, body, index } = section
  const leaf = (context.proseOf.get(index) ?? []).find(({ kind }) => kind === 'paragraph' || kind === 'item')
  const lineFrom = leaf ? text.lastIndexOf('\n', leaf.range.from - 1) + 1 : 0
  const opening = leaf?.kind === 'item' ? text.slice(lineFrom, leaf.range.from) : ''
  const firstText = leaf ? text.slice(leaf.range.from, leaf.range.to) : ''
  const mark = /^(\*{1,2}|_{1,2}|`)[^*_`\n]+\1$/.exec(firstText)?.[1] ?? ''
  const role = sectionRole(title, recurs)
  return {
    title,
    level,
    role,
    heading: text.slice(heading.from, heading.to).trimEnd(),
    gap: /^[ \t]*\n[ \t]*\n/.test(text.slice(heading.to, body.to)) || !leaf ? '\n\n' : '\n',
    marks: [`${/^[ \t]{0,3}[-*+] $/.test(opening) ? opening : ''}${mark}`, mark],
    begins: firstText.slice(0, 40),
    keys: role === null ? keyBlocks(context, section) : [],
  }
}
