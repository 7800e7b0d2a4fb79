import type { BaseBranch, BranchSubjects } from '#spec'
import type { Branch } from '../branches'
import { readBlobs, resolveObjects } from '../objects/blobs'
import { requireOutput } from '../run-git'
import type { BranchEvidenceInput } from './branch-evidence-input'
import type { Divergence } from './branch-graph'

/**
 * Main specs of open changes that the base branch has changed since the merge base. A change whose folder the base branch has
 * removed since, because it was archived there, is left out. Throws `GitError`.
 */
export async function readBaseBranch(
  { reader: { objects }, head: { sha }, textOf }: BranchEvidenceInput,
  deltas: BranchSubjects['deltas'],
  bases: readonly Branch[],
  divergences: ReadonlyMap<string, Divergence>,
): Promise<BaseBranch | null> {
  const base = bases.find(({ commit }) => (divergences.get(commit)?.forks.length ?? 0) > 0)
  if (!base || deltas.length === 0) return null
  const found = requireOutput(await objects({ args: ['merge-base', sha, base.commit] })).toString('utf8')
  const start = found.trim()
  const folders = await resolveObjects(
    objects,
    deltas.flatMap(({ change }) => [`${start}:${change}`, `${base.commit}:${change}`]),
    'tree',
  )
  const open = deltas.filter((_, index) => (folders[2 * index] ?? null) === null || (folders[2 * index + 1] ?? null) !== null)
  const paths = [...new Set(open.map(({ mainSpec }) => mainSpec))]
  const blobs = await resolveObjects(objects, [
    ...paths.flatMap((path) => [`${start}:${path}`, `${base.commit}:${path}`]),
    ...open.flatMap(({ path }) => [`${start}:${path}`, `${sha}:${path}`]),
  ])
  const own = blobs.slice(2 * paths.length)
  const inherited = open.filter((_, index) => (own[2 * index] ?? null) !== null && own[2 * index] === own[2 * index + 1])
  const changed = paths
    .map((path, index) => ({ path, before: blobs[2 * index] ?? null, after: blobs[2 * index + 1] ?? null }))
    .filter(({ before, after }) => before !== null && before !== after)
  const contents = await readBlobs(
    objects,
    changed.flatMap(({ before, after }) => [before, after]).filter((blob) => blob !== null),
  )
  const specs = changed.flatMap(({ path, before, after }) => {
    const [first, last] = [contents.get(before ?? ''), after === null ? null : contents.get(after)]
    return first === undefined || last === undefined ? [] : [{ path, before: textOf(first), after: last && textOf(last) }]
  })
  return specs.length === 0 ? null : { branch: base.name, inheritedDeltas: inherited.map(({ path }) => path), specs }
}
