import { cp, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '#bridge'
// The only use of git with write access besides commits: the repository is new and made by the app.
import { runTrustedGit } from './git/run-git'
import { ok, problem } from './workspace/outcome'

const name = 'harbour'
/** Also used by the user's own commits in the sample, so that they work where git has no identity configured. */
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
        // An earlier start that was interrupted may have left an incomplete folder.
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

/** Without the user's signing and global hooks, which could fail or ask for input. */
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
