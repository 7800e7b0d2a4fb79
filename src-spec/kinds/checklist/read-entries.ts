import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { ChecklistEntry } from './model'

/** The boxes of a checklist. */
export function readEntries(path: string, outline: DocumentTree): readonly ChecklistEntry[] {
  return findInSections(outline, entries, path)
}

const entries: SectionReader<ChecklistEntry, [path: string]> = {
  read: (outline, path) =>
    outline.items.flatMap(({ text, checkbox, isPrompt, isQuoted }) => {
      if (checkbox === 'none' || isPrompt || isQuoted) return []
      const id = /^\**(CHK\d{1,6})\b/.exec(outline.text.slice(text.from, text.to))?.[1] ?? ''
      return [{ id, isReviewed: checkbox === 'done', place: place(path, outline, text) }]
    }),
  toDocument: (found, at) => ({ ...found, place: shiftPlace(found.place, at) }),
}
