import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { place } from '../../text/place'
import { createPlaceFinder } from './create-place-finder'

it.each(['', '\n', 'ab\n\nc\r\nd', 'ab\n\nc\n'])('returns the same places as `place` for %j, in any order', (text) => {
  const outline = readDocumentTree(text)
  const placeOf = createPlaceFinder('a.md', outline)
  for (let from = 0; from <= text.length; from += 1) {
    for (let to = text.length; to >= from; to -= 1) {
      expect(placeOf({ from, to })).toEqual(place('a.md', outline, { from, to }))
    }
  }
})
