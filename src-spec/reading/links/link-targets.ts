import { readSection, readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, MarkdownTree } from '../../markdown/sections/tree'
import { links } from './read-links'

/** The files and folders that the links of the document at `path` lead to, relative to the root, each once, in their order. */
export function linkTargets(outline: DocumentTree, path: string): readonly string[] {
  return [...new Set(readSections(outline, targetsOf, path).flat())]
}

function targetsOf(tree: MarkdownTree, path: string): readonly string[] {
  return readSection(tree, links.read).flatMap(({ target }) => resolveLink(path, target) ?? [])
}

/** Where a link of the document at `path` leads: a path relative to the root. Null for addresses, anchors, and what lies outside. */
export function resolveLink(path: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[?#]/i.test(target) || target.length > 1_000 || /\{\{|\$\{|[\0\uFFFC\uFFFD]/.test(target)) return null
  const file = decoded(target.replace(/[?#].*$/s, '')).trim()
  const parts = file.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return file === '' || parts.length === 0 ? null : parts.join('/')
}

/** Percent signs that encode nothing are part of the name. */
function decoded(target: string): string {
  if (!target.includes('%')) return target
  try {
    return decodeURIComponent(target)
  } catch {
    return target.replaceAll('%20', ' ')
  }
}
