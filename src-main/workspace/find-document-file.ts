import { lstat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Outcome } from '#bridge'
import { isInside } from '../base/is-inside'
import { realPath } from '../base/real-path'
import { resolveInside } from '../files/resolve-inside'
import { ok, problem } from './outcome'

/** Endings of names for which a system shows a text and runs nothing. */
const textEndings: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx', '.txt', '.json', '.yaml', '.yml', '.feature'])

/** The absolute path of a document's file, which is there and inside the repository. */
export async function findDocumentFile(root: string, path: string): Promise<Outcome<string>> {
  const file = await resolveInside(root, path)
  const isThere = file !== null && (await lstat(file).then(Boolean, () => false))
  return isThere ? ok(file) : problem('not-found', `${path} is not on the disk any more.`)
}

/**
 * The absolute path of a document's file without links. Only names of texts: the system may run a file of another name, and a
 * document can be a link to one.
 */
export async function findTextFile(root: string, path: string): Promise<Outcome<string>> {
  const file = await findDocumentFile(root, path)
  if (!file.ok) return file
  const real = await realPath(file.value)
  if (real === null || !isInside(root, real)) return problem('invalid', 'The file is a link that leads out of the repository.')
  return textEndings.has(extname(real).toLowerCase())
    ? ok(real)
    : problem('invalid', `${basename(real)} is not opened: its name is not that of a text.`)
}
