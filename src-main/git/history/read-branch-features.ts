import { type BranchFeature, type BranchSubjects, featureNumber } from '#spec'
import { readBlobs, resolveObjects } from '../objects/blobs'
import { readSubfolders } from '../objects/folders'
import type { Objects } from '../objects/objects'
import { requireOutput } from '../run-git'
import type { BranchEvidenceInput, OtherBranch } from './branch-evidence-input'

const maxNames = 20_000
const timeoutMs = 8000

/** Features of other branches with a number that is used here too and that was free where the branches parted. Throws `GitError`. */
export async function readBranchFeatures(
  { reader: { objects }, head, textOf }: BranchEvidenceInput,
  folders: BranchSubjects['featureFolders'],
  branches: readonly OtherBranch[],
): Promise<readonly BranchFeature[]> {
  const commits = [...new Set([head.sha, ...branches.flatMap(({ commit, forks }) => [commit, ...forks])])]
  const asked = folders.flatMap(({ path }) => commits.map((commit) => ({ commit, path })))
  if (branches.length === 0 || asked.length === 0 || asked.length > maxNames) return []
  const names = asked.map(({ commit, path }) => `${commit}:${path}`)
  const trees = await resolveObjects(objects, names, 'tree')
  const treeOf = new Map(names.map((name, index) => [name, trees[index] ?? null]))
  const subfolders = await readSubfolders(objects, [...new Set(trees.filter((tree) => tree !== null))])
  const featuresAt = (commit: string, path: string) => {
    const tree = treeOf.get(`${commit}:${path}`) ?? null
    return tree === null ? [] : (subfolders.get(tree) ?? []).filter((name) => featureNumber(name) !== null)
  }
  const candidates = folders.flatMap(({ path, numbers }) => {
    const here = new Set(featuresAt(head.sha, path))
    return branches.flatMap(({ name: branch, commit, forks }) => {
      const taken = new Set(forks.flatMap((fork) => featuresAt(fork, path).map(featureNumber)))
      const own = featuresAt(commit, path)
      return own
        .filter((name) => {
          const number = featureNumber(name)
          // A branch with two features of the number has its own collision.
          const isAlone = own.filter((other) => featureNumber(other) === number).length === 1
          return !here.has(name) && number !== null && numbers.includes(number) && !taken.has(number) && isAlone
        })
        .map((name) => ({ branch, path: `${path}/${name}`, name: `${commit}:${path}/${name}/spec.md` }))
    })
  })
  const merged = await findInHistory(objects, head.sha, [...new Set(candidates.map((one) => one.path))])
  const found = candidates.filter((one) => !merged.has(one.path))
  const blobs = await resolveObjects(
    objects,
    found.map(({ name }) => name),
  )
  const contents = await readBlobs(
    objects,
    blobs.filter((blob) => blob !== null),
  )
  return found.flatMap(({ branch, path }, index) => {
    const bytes = contents.get(blobs[index] ?? '')
    return bytes === undefined ? [] : [{ branch, path, spec: textOf(bytes) }]
  })
}

/** Which of the folders the history of HEAD ever held: such a feature was merged, as one commit too, and renamed or removed later. */
async function findInHistory(objects: Objects, sha: string, folders: readonly string[]): Promise<ReadonlySet<string>> {
  if (folders.length === 0) return new Set()
  const args = ['log', '--format=', '--name-only', '-z', '--no-renames', '--diff-filter=A', '--end-of-options', sha, '--']
  const asked = folders.map((folder) => objects.prefix + folder)
  const added = requireOutput(await objects({ args: [...args, ...asked], timeoutMs })).toString('utf8')
  const paths = added.split('\0').map((path) => path.replace(/^\n/, '').slice(objects.prefix.length))
  return new Set(folders.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`))))
}
