import { placeInConvention } from '../conventions/index'
import { findTemplate } from '../conventions/spec-kit/find-template'
import type { KindDefinition } from '../kinds/kind'
import { plainInline } from '../markdown/parser/inline'
import { leavesOf } from '../markdown/sections/leaves'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { SectionTree } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeLast } from '../memo/memoize-last'
import type { DocumentKind } from '../model/document-kind'
import type { Placeholder } from '../model/item'
import type { DocumentText } from '../model/workspace'
import { escapePattern } from '../text/escape-pattern'

/** What a template says, which a document may hold without anybody having written it. */
export interface TemplateTexts {
  /** Whether a run of prose, as readable text, is the template's. */
  readonly hasProse: (text: string) => boolean
  /** Whether the body of a fence is the template's. */
  readonly hasCode: (code: string) => boolean
}

/** What spec-kit fills in when it copies a template: the feature's name and branch, the day, the request. */
const given = /\[#{2,}[^\]\n]{0,40}\]|\[(?:FEATURE(?: NAME)?|DATE|機能名|日付|功能名称|功能名稱|日期|기능명|날짜)\]|\$ARGUMENTS/g

/** Finds the template of a path among the settings of conventions; the same object as long as its text is the same. */
export type FindTemplateTexts = (path: string, settings: readonly DocumentText[]) => TemplateTexts | null

export function createTemplateFinder(): FindTemplateTexts {
  const readers = new Map<string, (text: string) => TemplateTexts>()
  return (path, settings) => {
    if (settings.length === 0) return null
    const place = placeInConvention(path)
    const template = place && findTemplate(place, settings)
    if (!template) return null
    const read = readers.get(template.path) ?? memoizeLast(readTemplateTexts)
    readers.set(template.path, read)
    return read(template.text)
  }
}

function readTemplateTexts(template: string): TemplateTexts {
  const trees = readDocumentTree(template).sectionTrees.map(({ tree }) => tree)
  const prose = trees.flatMap((tree) => leavesOf(tree).map(({ prose: { range } }) => plainInline(tree.text.slice(range.from, range.to))))
  const code = trees.flatMap(({ text, fences }) => fences.map(({ body }) => plainCode(text.slice(body.from, body.to))))
  const hasCode = createMatcher(code)
  return { hasProse: createMatcher(prose), hasCode: (text) => hasCode(plainCode(text)) }
}

/** Finds a text among others in which what is given may be filled in. */
function createMatcher(texts: readonly string[]): (text: string) => boolean {
  const exact = new Set(texts)
  const patterns = [...exact].flatMap((text) => {
    const parts = text.split(given)
    return parts.length > 1 && /\p{L}{3}/u.test(parts.join('')) ? new RegExp(`^${parts.map(escapePattern).join('.{1,120}')}$`, 'u') : []
  })
  return (text) => exact.has(text) || patterns.some((pattern) => pattern.test(text))
}

/** Code without what an editor may change in it. */
function plainCode(code: string): string {
  return code.replace(/[ \t\r]+$/gm, '').trim()
}

/** The definition of a kind for documents made from this template. */
export function withTemplate<Definition extends KindDefinition<DocumentKind>>(
  definition: Definition,
  texts: TemplateTexts | null,
): Definition {
  return texts ? (addTexts(texts, definition) as Definition) : definition
}

const addTexts = memoizeByObject((texts: TemplateTexts, definition: KindDefinition): KindDefinition => {
  const { isBoilerplate, readPlaceholders } = definition
  return {
    ...definition,
    // Somebody ticked a box, even if its words are the template's.
    isBoilerplate: (text, titles, box) => (box !== 'done' && texts.hasProse(text)) || (isBoilerplate?.(text, titles, box) ?? false),
    readPlaceholders: (tree, labels) => addExamples(tree, texts, readPlaceholders?.(tree, labels) ?? []),
    isBoilerplateCode: texts.hasCode,
  }
})

/** "Storage: e.g., files, a database" */
const exampleLine = /^[^:：\n]{1,60}[:：]\s?(?:e\.g\.|for example|z\. ?B\.|p\. ?ex\.|p\. ?ej\.|例如|例：)/iu

/** Adds the lines of a label and examples that are still the template's own. */
function addExamples(tree: SectionTree, texts: TemplateTexts, own: readonly Placeholder[]): readonly Placeholder[] {
  const examples = tree.prose.flatMap(({ kind, range, isPrompt, isQuoted }): readonly Placeholder[] => {
    if (isPrompt || isQuoted || (kind !== 'item' && kind !== 'paragraph')) return []
    const text = tree.text.slice(range.from, range.to)
    const isExample = text.length < longestExample && exampleLine.test(plainInline(text)) && texts.hasProse(plainInline(text))
    return isExample && own.every(({ range: at }) => at.to <= range.from || at.from >= range.to)
      ? [{ shape: 'example', text, range, options: [] }]
      : []
  })
  return [...own, ...examples].sort((a, b) => a.range.from - b.range.from)
}

const longestExample = 400
