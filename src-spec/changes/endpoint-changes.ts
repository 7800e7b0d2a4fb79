import { sectionStances } from '../facts/section-stances'
import { type Endpoint, endpoints, endpointsOf, pathsOf } from '../kinds/active-spec/endpoints'
import { findInSections, readSection, readSections, type SectionReader } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'

import { place } from '../text/place'
import type { TypedChange } from './typed-change'

/** An endpoint that a document lists, with its path as written. */
interface Listed extends Endpoint {
  readonly written: string
}

/**
 * Endpoints that SPEC listed and no longer has, and those whose method, path or version became another one. A path that stands
 * anywhere else, in a fence or in another form, is still there.
 */
export function endpointChanges(before: DocumentTree, path: string, after: DocumentTree): readonly TypedChange[] {
  const old = listedIn(before)
  if (old.size === 0) return []
  const now = new Set(readSections(after, namesIn).flat())
  const missing = [...old].filter(([name]) => !now.has(name))
  const paths = missing.length === 0 ? new Set<string>() : pathsOf(after)
  const come = [...listedIn(after)].filter(([name]) => !old.has(name)).map(([, endpoint]) => endpoint)
  const gone = missing.filter(([, { method, path: own }]) => !(paths.has(own) && mayStay(after, method, own)))
  const used = new Set<Listed>()
  const changes = gone.map(([, was]): TypedChange => {
    const is = heirOf(
      was,
      gone.map(([, one]) => one),
      come.filter((one) => !used.has(one)),
      before,
      after,
    )
    if (is) used.add(is)
    return changeOf(was, is, path, after)
  })
  return [...changes, ...versionChanges(old, path, after)]
}

/** Whether a path that is still in the text may have the method there, in a form that is not read as an endpoint. */
function mayStay(after: DocumentTree, method: string, path: string): boolean {
  const own = endpointsOf(after).filter((one) => one.path === path)
  if (own.length === 0) return true
  return after.fences.some(({ body }) => new RegExp(`\\b${method}\\b`, 'i').test(after.text.slice(body.from, body.to)))
}

/** The new endpoint that took the place of one: the same path with another method, or the only one with its method in its section. */
function heirOf(was: Listed, gone: readonly Listed[], come: readonly Listed[], before: DocumentTree, after: DocumentTree): Listed | null {
  const same = come.filter(({ path }) => path === was.path)
  if (same.length === 1 && gone.filter(({ path }) => path === was.path).length === 1) return same[0] ?? null
  const title = before.sections[was.section]?.title
  const alike = ({ method, section }: Listed, outline: DocumentTree) => method === was.method && outline.sections[section]?.title === title
  const left = gone.filter((one) => alike(one, before))
  const right = come.filter((one) => alike(one, after))
  return left.length === 1 && right.length === 1 ? (right[0] ?? null) : null
}

/** `/api/v1/berths` and `/api/v2/berths`: the same endpoint in another version. */
function versionChanges(old: ReadonlyMap<string, Listed>, path: string, after: DocumentTree): readonly TypedChange[] {
  return [...listedIn(after)].flatMap(([name, is]) => {
    const was = old.get(name)
    if (was?.written === is.written) return []
    const [from, to] = [versionOf(was?.written), versionOf(is.written)]
    return was && from !== null && to !== null && from !== to ? [changeOf(was, is, path, after)] : []
  })
}

function versionOf(path = ''): string | null {
  return /\/(v\d{1,3}(?:\.\d{1,3})?)(?:\/|$)/i.exec(path)?.[1]?.toLowerCase() ?? null
}

function changeOf(was: Listed, is: Listed | null, path: string, after: DocumentTree): TypedChange {
  const before = `${was.method} ${was.written}`
  const common = { thing: 'endpoint', needsDecision: true, was: was.range } as const
  const names = [was.written, was.path.replaceAll('{}', ''), ...(is ? [is.written] : [])]
  if (!is) return { ...common, kind: 'item-removed', subject: `endpoint ${before}`, before: '', after: '', place: null, names }
  const now = place(path, after, is.range)
  return { ...common, kind: 'value-changed', subject: 'Endpoint', before, after: `${is.method} ${is.written}`, place: now, names }
}

/** The first of several with one name counts. */
const listedIn = memoizeByObject((outline: DocumentTree): ReadonlyMap<string, Listed> => {
  const found = new Map<string, Listed>()
  for (const endpoint of findInSections(outline, listed)) if (!found.has(nameOf(endpoint))) found.set(nameOf(endpoint), endpoint)
  return found
})

/** Endpoints that open an item, a line or a row of what is in scope. */
const listed: SectionReader<Listed, []> = {
  read: (tree) => {
    if (sectionStances(tree).at(-1) === 'silent') return []
    return readSection(tree, endpoints.read).flatMap((endpoint) => {
      const { range, around } = endpoint
      const lead = tree.text.slice(around.from, range.from)
      const isListed = /^[\s`*_|\-+[\]xX\d.]*$/.test(lead) || tree.text.charAt(around.from) === '|'
      if (!isListed || blank.test(tree.text.slice(range.from, around.to))) return []
      const written = /\/[^\s`|)"'<>,;，。]*/u.exec(tree.text.slice(range.from, range.to))?.[0] ?? endpoint.path
      return [{ ...endpoint, written }]
    })
  },
  toDocument: (endpoint, at) => ({ ...endpoints.toDocument(endpoint, at), written: endpoint.written }),
}

function namesIn(tree: SectionTree): readonly string[] {
  return readSection(tree, endpoints.read).map(nameOf)
}

/** The lines of the template, or of an example. */
const blank = /\{\{|^\w+[\s`|]+\/(?:api\/|v1\/)*(?:endpoint|path|resource|example|foo|\.\.\.)\b/i

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`
}
