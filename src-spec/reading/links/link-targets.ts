import { readSection, readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { links } from './read-links'
import { resolveLink } from './resolve-link'

/** The files and folders that the links of the document at `path` point to, relative to the root, without duplicates, in their order. */
export function linkTargets(outline: DocumentTree, path: string): readonly string[] {
  return [...new Set(readSections(outline, targetsOf, path).flat())]
}

function targetsOf(tree: SectionTree, path: string): readonly string[] {
  return readSection(tree, links.read).flatMap(({ target }) => resolveLink(path, target) ?? [])
}
