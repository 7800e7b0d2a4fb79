import { conventionKindOf, findConventionRoots, foldersOfRoots, kindOfPath, searchFolders } from '../conventions/index'
import { isLeftOutOf } from '../kinds/identities'
import type { DocumentKind } from '../model/document-kind'
import type { Configuration } from './configuration'
import { matchesPattern } from './path-pattern'

type Places = Pick<Configuration, 'documents' | 'ignore'>

/** The kind that the configuration sets for a path; null when it sets none. */
export function setKindOf({ documents }: Places, path: string): DocumentKind | null {
  return documents.findLast((one) => matchesPattern(one.path, path) && !isLeftOut(one, path))?.kind ?? null
}

/** A path that is written out is never left out. */
function isLeftOut({ path: pattern, kind }: Places['documents'][number], path: string): boolean {
  return pattern !== path && isLeftOutOf(kind, path)
}

export function isIgnored({ ignore }: Places, path: string): boolean {
  return ignore.some((pattern) => matchesPattern(pattern, path))
}

/** The kind that the configuration sets for a path, else that of its convention; null where structure or the kinds' own paths decide. */
export function settledKindOf(configuration: Places, path: string): DocumentKind | null {
  return setKindOf(configuration, path) ?? conventionKindOf(path)
}

/** The kind of a path, by configuration, else by the path itself; null for a file that is not a document. */
export function configuredKindOf(configuration: Places, path: string): DocumentKind | null {
  return isIgnored(configuration, path) ? null : (setKindOf(configuration, path) ?? kindOfPath(path))
}

/**
 * Folders to search for documents, including those of the configuration; `x/**` includes its subfolders. `telltales` and
 * `paths`, as far as they are known, add the folders of conventions in other folders of the repository.
 */
export function configuredFolders(
  { documents }: Places,
  telltales: readonly string[] = [],
  paths: readonly string[] = [],
): readonly string[] {
  const ofRoots = foldersOfRoots(findConventionRoots(telltales, paths))
  return [...new Set([...searchFolders, ...ofRoots, ...documents.map(({ path }) => folderOf(path))])]
}

function folderOf(pattern: string): string {
  const parts = pattern.split('/')
  const fixed = parts.slice(0, -1).findIndex((part) => part.includes('*'))
  if (fixed < 0) return parts.slice(0, -1).join('/')
  return [...parts.slice(0, fixed), '**'].join('/')
}
