import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { isInside } from '../../base/is-inside'
import type { Repository } from '../repository'
import { readGit } from '../trusted/read-git'

const maxBytes = 64 * 1024

/**
 * Text of the configured commit.template; null without one. A repository's own setting may name a file of that
 * repository only: it must not copy the user's other files into a commit. Never throws.
 */
export async function readCommitTemplate({ root }: Repository): Promise<string | null> {
  const args = ['config', '--null', '--show-scope', '--type=path', '--get', 'commit.template']
  const result = await readGit({ root, args })
  if (!result.ok) return null
  const [scope, value] = result.stdout.toString('utf8').split('\0')
  if (scope === undefined || value === undefined || value === '') return null
  try {
    const file = await realpath(resolve(root, value))
    const realRoot = await realpath(root)
    const isInRepository = isInside(realRoot, file) && !relative(realRoot, file).split(sep).includes('.git')
    return isInRepository || scope === 'global' || scope === 'system' ? await readSmall(file) : null
  } catch {
    return null
  }
}

async function readSmall(path: string): Promise<string | null> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await file.stat()
    if (!stats.isFile() || stats.size > maxBytes) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile())
  } finally {
    await file.close()
  }
}
