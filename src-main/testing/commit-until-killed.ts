// Run as a process of its own: `commit-until-killed ROOT ROUND`. Commits again and again, from the first byte of standard input on.
import { writeSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { removeStaleTemporaries } from '../base/atomic-write'
import { newTextShape, saveDocument } from '../files/index'
import {
  commitDocuments,
  type GitReader,
  openRestricted,
  openTrusted,
  type Repository,
  recoverInterruptedRuns,
  removeStaleGitFolders,
} from '../git/index'

const [root = '', round = ''] = process.argv.slice(2)
void commitUntilKilled()

/** What the next start does with what the kill before it left; then commits of two documents, each with the same text in both. */
async function commitUntilKilled(): Promise<void> {
  const { repository, head } = await openReader(openTrusted)
  await recover(repository)
  await removeStaleGitFolders()
  await removeStaleTemporaries(root, new Set(['SPEC.md']))
  await removeStaleTemporaries(join(root, 'docs'), new Set(['PLAN.md']))
  await (await openReader(openRestricted)).head()
  writeSync(1, `ready ${(await head()).sha}\n`)
  await new Promise((done) => process.stdin.once('data', done))
  for (let number = 0; ; number += 1) {
    for (const path of ['SPEC.md', 'docs/PLAN.md']) await save(path, `text ${round}-${number}\n`)
    const paths = ['SPEC.md', 'docs/PLAN.md']
    const outcome = await commitDocuments({ repository, paths, message: `docs: text ${round}-${number}`, base: await head() })
    if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
    writeSync(1, `made ${outcome.sha}\n`)
  }
}

async function openReader(open: typeof openTrusted): Promise<Pick<GitReader, 'repository' | 'head'>> {
  const found = await open(root)
  if (found.kind !== 'repository') throw new Error(found.reason)
  return { repository: found.reader.repository, head: () => found.reader.head() }
}

/** As the application does each time that it reads git; a git that outlived the kill is waited for. */
async function recover(repository: Repository): Promise<void> {
  for (;;) {
    await recoverInterruptedRuns(repository)
    if ((await readdir(join(repository.gitDir, 'spec-cockpit')).catch(() => [])).length === 0) return
    await wait(20)
  }
}

async function save(path: string, text: string): Promise<void> {
  const saved = await saveDocument({ root, path, text, shape: newTextShape, baseHash: null, overwrite: true })
  if (!saved.ok) throw new Error(saved.message)
}
