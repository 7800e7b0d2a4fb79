import type { BranchText } from '#spec'
import { readBlobs, resolveObjects } from '../objects/blobs'
import type { BranchEvidenceInput, OtherBranch } from './branch-evidence-input'

const maxNames = 20_000
const maxTexts = 100

/** Documents here that another branch has changed, and that both had where they parted. Throws `GitError`. */
export async function readBranchTasks(
  { reader: { objects }, head, textOf }: BranchEvidenceInput,
  paths: readonly string[],
  branches: readonly OtherBranch[],
): Promise<readonly BranchText[]> {
  const commits = [...new Set([head.sha, ...branches.flatMap(({ commit, forks }) => [commit, ...forks])])]
  const names = paths.flatMap((path) => commits.map((commit) => `${commit}:${path}`))
  if (branches.length === 0 || names.length === 0 || names.length > maxNames) return []
  const blobs = await resolveObjects(objects, names)
  const blobOf = new Map(names.map((name, index) => [name, blobs[index] ?? null]))
  const found = paths
    .flatMap((path) =>
      branches.flatMap(({ name: branch, commit, forks }) => {
        const after = blobOf.get(`${commit}:${path}`) ?? null
        const before = forks.map((fork) => blobOf.get(`${fork}:${path}`) ?? null).filter((blob) => blob !== null)
        const isChanged = after !== null && after !== blobOf.get(`${head.sha}:${path}`) && !before.includes(after)
        return isChanged && before.length === forks.length ? [{ branch, path, before: [...new Set(before)], after }] : []
      }),
    )
    .slice(0, maxTexts)
  const contents = await readBlobs(
    objects,
    found.flatMap(({ before, after }) => [...before, after]),
  )
  return found.flatMap(({ branch, path, before, after }) => {
    const [last, ...earlier] = [after, ...before].map((blob) => contents.get(blob))
    const known = earlier.filter((bytes) => bytes !== undefined)
    return last === undefined || known.length < earlier.length ? [] : [{ branch, path, before: known.map(textOf), after: textOf(last) }]
  })
}
