import type { Passage, PlacedPassage, Standpoint } from './outline'

/** Passages one behind the other; the first stands behind `last`, or at the beginning of the document. */
export function placePassages(passages: readonly Passage[], last: PlacedPassage | null = null): readonly PlacedPassage[] {
  let at = last ? behind(last) : { section: 0, offset: 0, line: 0, items: 0 }
  return passages.map((passage) => {
    const placed = { passage, ...at }
    at = behind(placed)
    return placed
  })
}

function behind({ passage, section, offset, line, items }: PlacedPassage): Standpoint {
  const { text, lineStarts, items: own } = passage.outline
  return { section: section + 1, offset: offset + text.length, line: line + lineStarts.length - 1, items: items + own.length }
}
