import { documentKindOf, searchFolders as foldersOfKinds } from '../kinds/identities'
import { memoizeByKey } from '../memo/memoize-by-key'
import type { ConventionId, FeatureFolder, PathInConvention } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'
import type { Convention, ConventionRoot, Telltale } from './convention'
import { core } from './core/convention'
import { isMissionFile } from './core/mission-files'
import { fixtureFolder } from './fixture-folder'
import { kiro } from './kiro/convention'
import { openspec } from './openspec/convention'
import { specKit } from './spec-kit/convention'

export type { Convention, ConventionRoot, Telltale } from './convention'

/** Every convention, in the order in which a path is tested against them. */
const registry = { openspec, kiro, 'spec-kit': specKit, core } satisfies { readonly [Id in ConventionId]: Convention }

export const conventions: readonly Convention[] = Object.values(registry)

/** Every folder that marks the folder around it as a root of a convention. */
export const telltales: readonly Telltale[] = conventions.flatMap((convention) => convention.telltales)

export function conventionOf(id: ConventionId): Convention {
  return registry[id]
}

/** More than a repository has documents. */
const maxPlaces = 20_000

/** The place of a path by the first convention that knows it; null for a path of none. Feature folders are relative to the repository. */
export const placeInConvention = memoizeByKey(findPlace, maxPlaces)

function findPlace(path: string): PathInConvention | null {
  for (const convention of conventions) {
    const split = convention.split(path)
    const place = split && convention.placeOf(split.path)
    if (!split || !place) continue
    const { kind, feature, precedence = null } = place
    const { root } = split
    return { convention: convention.id, root, kind, feature: withRoot(feature, root), precedence, isFixture: fixtureFolder.test(root) }
  }
  return null
}

function withRoot(feature: FeatureFolder | null, root: string): FeatureFolder | null {
  return feature && { ...feature, path: joinPath(root, feature.path) }
}

/** The kind of a path by its convention, else by the kinds' own paths: null for a file that is no document. */
export function kindOfPath(path: string): DocumentKind | null {
  const place = placeInConvention(path)
  return place ? place.kind : documentKindOf(path)
}

/** The kind that a convention gives a path; null where it says nothing, or where the content decides. */
export function conventionKindOf(path: string): DocumentKind | null {
  const kind = placeInConvention(path)?.kind ?? null
  return kind === 'unknown' ? null : kind
}

/** Whether a file that is no document is read all the same: a setting or a template of a convention, or the brief of a mission. */
export function isConventionSetting(path: string): boolean {
  if (isMissionFile(path)) return true
  return conventions.some((convention) => {
    const split = convention.split(path)
    return split !== null && convention.isSetting(split.path)
  })
}

/** A root of a convention, with what its path says of it. */
export function conventionRoot(id: ConventionId, root: string): ConventionRoot {
  return { id, root, isFixture: fixtureFolder.test(root) }
}

/**
 * The roots that folders and documents prove, by path, each convention once a folder. `folders` are telltale folders that were
 * found on disk. A telltale folder in the path of a document proves its root too, and so does a numbered folder under `specs`
 * with a spec and a plan or tasks, which spec-kit wrote before it had a folder of its own.
 */
export function findConventionRoots(folders: readonly string[], documents: readonly string[]): readonly ConventionRoot[] {
  const found = new Map<string, ConventionRoot>()
  const add = (id: ConventionId, root: string) => {
    const key = `${root}\n${id}`
    if (!found.has(key)) found.set(key, conventionRoot(id, root))
  }
  for (const folder of folders) {
    const at = folder.lastIndexOf('/')
    const name = folder.slice(at + 1)
    const convention = conventions.find(({ telltales: all }) => all.some((telltale) => telltale.folder === name))
    if (convention) add(convention.id, folder.slice(0, Math.max(0, at)))
  }
  const perFeature = new Map<string, Set<string>>()
  for (const path of documents) {
    const place = placeInConvention(path)
    if (!place) continue
    if (place.convention !== 'spec-kit' || `/${path}`.includes('/.specify/')) add(place.convention, place.root)
    else if (place.feature) addTo(perFeature, `${place.root}\n${place.feature.path}`, path.slice(place.feature.path.length + 1))
  }
  for (const [key, files] of perFeature) {
    if (files.has('spec.md') && (files.has('plan.md') || files.has('tasks.md'))) add('spec-kit', key.slice(0, key.indexOf('\n')))
  }
  return [...found.values()].sort((a, b) => compare(a.root, b.root) || conventionIndex(a.id) - conventionIndex(b.id))
}

/** Folders, relative to the repository, that are searched for the documents of these roots; `x/**` with all below it. */
export function foldersOfRoots(roots: readonly ConventionRoot[]): readonly string[] {
  return roots.flatMap(({ id, root }) => registry[id].folders.map((folder) => joinPath(root, folder)))
}

/** Folders that are searched in every repository; '' is the root itself. */
export const searchFolders: readonly string[] = [...new Set([...foldersOfKinds, ...conventions.flatMap(({ folders }) => folders)])]

function joinPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

function addTo(all: Map<string, Set<string>>, key: string, value: string): void {
  const values = all.get(key)
  if (values) values.add(value)
  else all.set(key, new Set([value]))
}

function conventionIndex(id: ConventionId): number {
  return conventions.findIndex((convention) => convention.id === id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
