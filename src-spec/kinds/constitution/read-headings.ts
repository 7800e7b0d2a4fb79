import { eachPassage } from '../../markdown/sections/by-passage'
import { movedPlace } from '../../markdown/sections/moved'
import type { DocumentOutline, Outline, Section } from '../../markdown/sections/outline'
import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { type NumberedTitle, readHeadingNumber } from './heading-number'

const containerTitle = /\bprinciples\b|\barticles\b|grundsätze|prinzipien|\bartikel$|原则|原則|مبادئ|원칙/i
/** Parts of a constitution that are about it, and no principle of it. */
const aboutTitle =
  /governance|amendment|glossary|appendix|preamble|version|changelog|history|sync impact|enforcement|präambel|glossar|anhang|附录|治理/i

/** What the heading of a section tells of it. */
export interface Heading extends NumberedTitle {
  /** The title as two are compared: lower case, letters and digits alone. */
  readonly name: string
  /** "Principles" or "Articles": what stands below is one of them each. */
  readonly holdsPrinciples: boolean
  readonly isAbout: boolean
  /** In its passage. */
  readonly place: Place
}

/** The headings of a document, one a section, with that of what stands before the first one. */
export function headingsOf(path: string, outline: DocumentOutline): readonly Heading[] {
  return eachPassage(outline, readHeading, path)
}

/** Where the heading of a section stands in the document. */
export function headingPlace({ passages }: DocumentOutline, { index }: Section, { place: own }: Heading): Place {
  const at = passages[index]
  return at ? movedPlace(own, at) : own
}

function readHeading(passage: Outline, path: string): Heading {
  const { title = '', heading = { from: 0, to: 0 } } = passage.sections.at(-1) ?? {}
  const numbered = readHeadingNumber(title)
  return {
    ...numbered,
    name: nameOf(numbered.title),
    holdsPrinciples: containerTitle.test(title) && !numbered.what,
    isAbout: aboutTitle.test(title),
    place: place(path, passage, heading),
  }
}

export function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
