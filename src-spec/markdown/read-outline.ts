import { reusePassages } from '../incremental/reuse-passages'
import type { DocumentOutline } from '../outline'
import { lineStarts, plainText } from '../source'
import { PassagesOutline } from './document-outline'
import { frontMatterOf, hasConflictMarkers } from './parser-text'
import { placePassages } from './place-passages'
import { parsePart, readPassages } from './read-passages'
import { noTitle } from './title-path'

/**
 * Reads the structure of a Markdown text. Total: any string has an outline. Linear in its length. `before`: the outline
 * of an earlier version, which makes this faster and changes nothing.
 */
export function readOutline(source: string, before?: DocumentOutline): DocumentOutline {
  const text = plainText(source)
  const frontMatter = frontMatterOf(text)
  const ground = { text, frontMatter, hasConflicts: hasConflictMarkers(text, frontMatter) }
  const again = before ? reusePassages(before, ground) : null
  if (again) return again
  const part = parsePart(ground, 0, text.length)
  const passages = readPassages(ground, part, text.length, noTitle, [])
  return new PassagesOutline(ground, lineStarts(text), placePassages(passages))
}
