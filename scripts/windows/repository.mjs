import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { surroundings } from './launch.mjs'

/** Commits are made on one day, so that the same documents make the same repository. */
const day = '2026-11-16T09:00:00+00:00'

/**
 * @param {string} root
 * @param {Readonly<Record<string, string>>} files by path
 */
export function writeFiles(root, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/**
 * Makes a real git repository on branch main that holds the files in one commit; without files it has no commit.
 *
 * @param {string} root a folder, made when it is not there
 * @param {Readonly<Record<string, string>>} [files] by path
 * @returns {string} the root
 */
export function makeRepository(root, files = {}) {
  mkdirSync(root, { recursive: true })
  const env = { ...surroundings(), GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day }
  const git = (/** @type {readonly string[]} */ ...args) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Ines Madsen')
  git('config', 'user.email', 'ines@harbour.example')
  if (Object.keys(files).length === 0) return root
  writeFiles(root, files)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'docs: write down the contract, the plan and the decisions')
  return root
}
