import type { Passage, PlacedPassage } from '../outline'

/** Passages one behind the other. `before`: as they stood in an earlier version; what stands where it stood stays as it is. */
export function placePassages(passages: readonly Passage[], before: readonly PlacedPassage[] = []): readonly PlacedPassage[] {
  let [offset, line, items] = [0, 0, 0]
  return passages.map((passage, section) => {
    const known = before[section]
    const stays = known?.passage === passage && known.offset === offset && known.line === line && known.items === items
    const placed = stays ? known : { passage, section, offset, line, items }
    offset += passage.outline.text.length
    line += passage.outline.lineStarts.length - 1
    items += passage.outline.items.length
    return placed
  })
}
