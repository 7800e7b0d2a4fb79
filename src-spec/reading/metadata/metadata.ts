import { parse } from 'yaml'
import { plainInline } from '../../markdown/parser/inline'
import { endMarkOf } from '../../markdown/parser/sections'
import { findInSections, readSection, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree } from '../../markdown/sections/tree'
import { frontMatterPairs, isToml } from '../front-matter'
import type { MetadataField } from './metadata-pairs'
import { readSectionMetadata, type SectionField } from './section-metadata'

/** The metadata of a document: key as written → value. The first mention of a key counts. */
export function metadataOf(outline: DocumentTree): Readonly<Record<string, string>> {
  const all: Record<string, string> = {}
  const add = (key: string, value: string): void => {
    if (key !== '' && !Object.hasOwn(all, key)) all[key] = value
  }
  for (const [key, value] of frontMatter(outline)) add(key, value)
  for (const { key, value } of fieldsOfText(outline)) add(key, value)
  return all
}

/** The same with places: the lines of the front matter, then the text, in order. */
export function metadataFields(outline: DocumentTree): readonly MetadataField[] {
  const front = frontMatterPairs(outline).map(({ key, value, range }) => ({ key, value: plainInline(value), range }))
  return [...front, ...fieldsOfText(outline)]
}

/** Metadata is before the first section below the title, in a section of metadata, or in the last block. */
function fieldsOfText(outline: DocumentTree): readonly MetadataField[] {
  const title = titleSection(outline)
  const last = lastSection(outline)
  return findInSections(outline, fields).filter(({ position, section }) => {
    if (position === 'title') return section === title
    return position === 'foot' ? section === last : true
  })
}

interface FoundField extends SectionField {
  readonly section: number
}

const fields: SectionReader<FoundField, []> = {
  read: (tree) => readSection(tree, readSectionMetadata).fields.map((field) => ({ ...field, section: 0 })),
  toDocument: ({ key, value, range, position }, at) => ({ key, value, range: shiftRange(range, at), position, section: at.section }),
}

/** The document's own title; in a document without a heading of the first level, its first heading. -1 without any. */
function titleSection(outline: DocumentTree): number {
  const end = endMarkOf(outline)
  const headings = outline.sections.filter(({ level, isPrompt, index }) => level > 0 && !isPrompt && index !== end)
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.index ?? -1
}

/** Index of the section with the last block of a document. */
export function lastSection(outline: DocumentTree): number {
  const end = endMarkOf(outline)
  return outline.sections.findLast(({ isPrompt, index }) => !isPrompt && index !== end)?.index ?? -1
}

function frontMatter(outline: DocumentTree): readonly (readonly [string, string])[] {
  if (!outline.frontMatter) return []
  if (isToml(outline)) return frontMatterPairs(outline).map(({ key, value }) => [key, value] as const)
  const yaml = outline.text
    .slice(outline.frontMatter.from, outline.frontMatter.to)
    .replace(/^\s?---[^\n]*\n/, '')
    .replace(/\n(?:---|\.\.\.)\s*$/, '')
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).map(([key, entry]) => [key, typeof entry === 'string' ? entry : JSON.stringify(entry)] as const)
  } catch {
    // Front matter that is no valid YAML has no metadata; the text itself is still read.
    return []
  }
}
