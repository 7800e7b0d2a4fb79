import { commonEnds } from '../../text/common-affix'
import { isPlain, lineStarts, plainText } from '../../text/source'
import { frontMatterOf, hasConflictMarkers, mayGainConflictMarker } from '../parser/parser-text'
import { PassagesOutline } from './document-outline'
import type { DocumentOutline } from './outline'
import { placePassages } from './place-passages'
import { type Ground, parsePart, readPassages } from './read-passages'
import { reusePassages } from './reuse-passages'
import { noTitle, TitlePaths } from './title-path'

/**
 * Reads the structure of a Markdown text. Total: any string has an outline. Linear in its length. `before`: the outline
 * of an earlier version, which makes this faster and changes nothing.
 */
export function readOutline(source: string, before?: DocumentOutline): DocumentOutline {
  return (before && readAgain(source, before)) ?? readWhole(groundOf(plainText(source)))
}

/** Looks only at what is not the same in both texts, where that can be. */
function readAgain(source: string, before: DocumentOutline): DocumentOutline | null {
  const ends = commonEnds(before.text, source)
  const isSource = isPlain(source.slice(ends.prefix, source.length - ends.suffix))
  const text = isSource ? source : plainText(source)
  const same = isSource ? ends : commonEnds(before.text, text)
  const hasConflicts = before.hasConflicts || mayGainConflictMarker(text, same.prefix, text.length - same.suffix)
  return reusePassages(before, hasConflicts ? groundOf(text) : { text, frontMatter: frontMatterOf(text), hasConflicts }, same)
}

function groundOf(text: string): Ground {
  const frontMatter = frontMatterOf(text)
  return { text, frontMatter, hasConflicts: hasConflictMarkers(text, frontMatter) }
}

function readWhole(ground: Ground): DocumentOutline {
  const { text } = ground
  const passages = readPassages(ground, parsePart(ground, 0, text.length), text.length, noTitle, new TitlePaths())
  return new PassagesOutline(ground, lineStarts(text), placePassages(passages))
}
