import { cp, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '#bridge'
// The one place besides commits that lets git write: the repository is new and our own.
import { runTrustedGit } from './git/run-git'
import { ok, problem } from './workspace/outcome'

const name = 'harbour'
/** Also for the user's own commits in the sample, so that it works where git knows nobody yet. */
const identity = { 'user.name': 'Harbour Sample', 'user.email': 'harbour@sample.invalid' }
const documents = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']

/** Makes the sample repository in `folder` unless it is there already. Answers its real path. */
export async function makeSample({ from, folder }: { readonly from: string; readonly folder: string }): Promise<Outcome<string>> {
  const target = join(folder, name)
  try {
    if (!(await exists(join(target, '.git')))) {
      await mkdir(folder, { recursive: true })
      const draft = await mkdtemp(join(folder, '.new-'))
      try {
        await cp(from, draft, { recursive: true })
        await makeHistory(draft)
        // What a start that was cut short left behind is no repository of anyone's.
        await rm(target, { recursive: true, force: true })
        await rename(draft, target)
      } finally {
        await rm(draft, { recursive: true, force: true })
      }
    }
    return ok(await realpath(target))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem('failed', `The sample repository could not be made in the application's data folder. ${reason}`)
  }
}

async function makeHistory(root: string): Promise<void> {
  await git(root, ['init', '--quiet', '--initial-branch=main', '--template='])
  for (const [key, value] of Object.entries(identity)) await git(root, ['config', key, value])
  await git(root, ['add', '--all', '--', '.', ...documents.map((path) => `:(exclude)${path}`)])
  await commit(root, 'feat: book, change and cancel a berth')
  await git(root, ['add', '--', ...documents])
  await commit(root, 'docs: write down the contract, the plan and the decisions')
}

/** Neither the user's signing nor their global hooks have anything to do with the sample. */
async function commit(root: string, message: string): Promise<void> {
  await git(root, ['-c', 'commit.gpgSign=false', '-c', `core.hooksPath=${devNull}`, 'commit', '--quiet', '--message', message])
}

async function git(root: string, args: readonly string[]): Promise<void> {
  const result = await runTrustedGit({ root, args })
  if (!result.ok) throw new Error(result.stderr.trim() || 'git did not answer.')
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
