import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root } from '../setup/root.mjs'

/**
 * @param {string} revision
 * @returns {string} the commit's full name
 */
export function commitOf(revision) {
  return git('rev-parse', '--verify', `${revision}^{commit}`).trim()
}

/**
 * Runs something in a work tree of a commit, with the packages of this one, and removes the tree.
 *
 * @template Value
 * @param {string} commit
 * @param {(folder: string) => Promise<Value>} run
 * @returns {Promise<Value>}
 */
export async function inRevision(commit, run) {
  const tree = inRoot('.cache/revisions', commit)
  rmSync(tree, { recursive: true, force: true })
  git('worktree', 'prune')
  git('worktree', 'add', '--detach', '--quiet', tree, commit)
  try {
    symlinkSync(inRoot('node_modules'), join(tree, 'node_modules'))
    return await run(tree)
  } finally {
    git('worktree', 'remove', '--force', tree)
  }
}

/** @param {readonly string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
}
