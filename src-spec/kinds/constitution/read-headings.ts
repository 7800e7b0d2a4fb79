import { readSections } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, Section, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { type NumberedTitle, readHeadingNumber } from './heading-number'

const containerTitle = /\bprinciples\b|\barticles\b|grundsätze|prinzipien|\bartikel$|原则|原則|مبادئ|원칙/i
/** Sections of a constitution that are about it, and are no principles. */
const aboutTitle =
  /governance|amendment|glossary|appendix|preamble|version|changelog|history|sync impact|enforcement|präambel|glossar|anhang|附录|治理/i

/** What the heading of a section implies for the sections below it. */
export interface Heading extends NumberedTitle {
  /** The normalized title: lower case, letters and digits alone. */
  readonly name: string
  /** "Principles" or "Articles": each section below is one. */
  readonly holdsPrinciples: boolean
  readonly isAbout: boolean
  /** Place in its section. */
  readonly place: Place
}

/** The headings of a document, one for each section, and one for the text before the first section. */
export function headingsOf(path: string, outline: DocumentTree): readonly Heading[] {
  return readSections(outline, readHeading, path)
}

/** The place of a section's heading in the document. */
export function headingPlace({ sectionTrees }: DocumentTree, { index }: Section, { place: own }: Heading): Place {
  const at = sectionTrees[index]
  return at ? shiftPlace(own, at) : own
}

function readHeading(tree: SectionTree, path: string): Heading {
  const { title = '', heading = { from: 0, to: 0 } } = tree.sections.at(-1) ?? {}
  const numbered = readHeadingNumber(title)
  return {
    ...numbered,
    name: nameOf(numbered.title),
    holdsPrinciples: containerTitle.test(title) && !numbered.what,
    isAbout: aboutTitle.test(title),
    place: place(path, tree, heading),
  }
}

export function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
