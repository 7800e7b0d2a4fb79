import { findInSections, readSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Proposal, ProposedCapability } from './model'

const listTitle = /^(new|modified) capabilities$/i
/** `` `harbour/fees`: what of it ``. */
const capability = /^`([a-z0-9][a-z0-9/_-]{0,200})`/i

/** Reads the capabilities that a proposal lists, and whether it breaks anything. Never throws. */
export function readProposal(path: string, outline: DocumentTree): Proposal {
  return {
    isBreaking: readSections(outline, isBreaking).some(Boolean),
    capabilities: findInSections(outline, capabilities, path),
  }
}

const capabilities: SectionReader<ProposedCapability, [path: string]> = {
  read: (tree, path) => {
    const isNew = listTitle.exec(tree.sections.at(-1)?.title ?? '')?.[1]?.toLowerCase()
    if (isNew === undefined) return []
    return tree.items.flatMap(({ text, depth }) => {
      const id = depth === 0 ? capability.exec(tree.text.slice(text.from, text.to))?.[1] : undefined
      return id === undefined ? [] : [{ id, isNew: isNew === 'new', place: place(path, tree, text) }]
    })
  },
  toDocument: (found, at) => ({ ...found, place: shiftPlace(found.place, at) }),
}

/** The mark counts at the beginning of an item, in bold, where the template puts it. */
function isBreaking({ text, items }: SectionTree): boolean {
  return items.some((item) => /^\*\*BREAKING\b/.test(text.slice(item.text.from, item.text.to)))
}
