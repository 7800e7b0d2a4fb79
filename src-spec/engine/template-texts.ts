import { placeInConvention } from '../conventions/index'
import { findTemplate } from '../conventions/spec-kit/find-template'
import type { KindDefinition } from '../kinds/kind'
import { plainInline } from '../markdown/parser/inline'
import { leavesOf } from '../markdown/sections/leaves'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeLast } from '../memo/memoize-last'
import type { DocumentKind } from '../model/document-kind'
import type { DocumentText } from '../model/workspace'

/** The readable texts of a template, which a document may hold without anybody having written them. */
export type TemplateTexts = ReadonlySet<string>

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

function readTemplateTexts(text: string): TemplateTexts {
  const { sectionTrees } = readDocumentTree(text)
  return new Set(
    sectionTrees.flatMap(({ tree }) => leavesOf(tree).map(({ prose }) => plainInline(tree.text.slice(prose.range.from, prose.range.to)))),
  )
}

/** The definition of a kind for documents made from this template. */
export function withTemplate<Definition extends KindDefinition<DocumentKind>>(
  definition: Definition,
  texts: TemplateTexts | null,
): Definition {
  return texts ? (addTexts(texts, definition) as Definition) : definition
}

const addTexts = memoizeByObject((texts: TemplateTexts, definition: KindDefinition): KindDefinition => {
  const { isBoilerplate } = definition
  return { ...definition, isBoilerplate: (text, titles, openBox) => texts.has(text) || (isBoilerplate?.(text, titles, openBox) ?? false) }
})
