import { reuseBlocks } from '../incremental/reuse-blocks'
import type { Outline } from '../outline'
import { lineStarts, plainText } from '../source'
import { OutlineBuilder } from './outline-builder'
import { frontMatterOf, hasConflictMarkers, parserText } from './parser-text'
import { blockParser } from './parsers'
import { BlockWalk } from './walk-blocks'

/**
 * Reads the structure of a Markdown text. Total: any string has an outline. Linear in its length. `before`: the outline
 * of an earlier version, which makes this faster and changes nothing.
 */
export function readOutline(source: string, before?: Outline): Outline {
  const text = plainText(source)
  const frontMatter = frontMatterOf(text)
  const hasConflicts = hasConflictMarkers(text, frontMatter)
  const again = before ? reuseBlocks(before, { text, frontMatter, hasConflicts }) : null
  if (again) return again
  const builder = new OutlineBuilder(text)
  new BlockWalk(builder, blockParser.parse(parserText(text, frontMatter, hasConflicts)).cursor(), 0).read(() => false)
  return builder.finish(lineStarts(text), frontMatter, hasConflicts)
}
