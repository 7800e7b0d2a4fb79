import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { access, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityOf, isRunning, processNamespace } from '../../base/process-identity'

export interface PrivateGitFolder {
  readonly format: 'sha1' | 'sha256'
  /** Commits whose parents were not fetched. */
  readonly shallow: readonly string[]
}

const prefix = 'spec-cockpit-git-'
/** Age after which the folder of a process is removed that cannot be asked for; one that runs longer creates a new folder. */
const maxAgeMs = 7 * 24 * 3600 * 1000

let parent: Promise<string> | null = null
const created = new Set<string>()

/**
 * A private git folder without references, objects, hooks and settings other than the hash format. Created once for each
 * content, in a temporary folder that is removed when the process ends. Throws file system errors.
 */
export async function privateGitFolder(content: PrivateGitFolder): Promise<string> {
  parent ??= makeParent()
  const known = parent
  let above = await known
  // The system may have removed the temporary folder; a concurrent call may have noticed it first.
  if (!(await exists(above))) {
    if (parent === known) parent = makeParent()
    above = await parent
  }
  const files = filesOf(content)
  const folder = join(above, createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16))
  if (await exists(join(folder, 'HEAD'))) return folder
  const next = `${folder}-${randomBytes(6).toString('hex')}`
  await mkdir(join(next, 'refs'), { recursive: true, mode: 0o700 })
  await mkdir(join(next, 'objects'), { mode: 0o700 })
  for (const [name, text] of Object.entries(files)) await writeFile(join(next, name), text, { mode: 0o600 })
  try {
    await rename(next, folder)
  } catch (error) {
    // A concurrent call may have created the same folder.
    await rm(next, { recursive: true, force: true })
    if (!(await exists(join(folder, 'HEAD')))) throw error
  }
  return folder
}

function filesOf({ format, shallow }: PrivateGitFolder): Readonly<Record<string, string>> {
  const extension = format === 'sha1' ? '' : '[extensions]\n\tobjectFormat = sha256\n'
  return {
    HEAD: 'ref: refs/heads/none\n',
    config: `[core]\n\trepositoryFormatVersion = ${format === 'sha1' ? 0 : 1}\n\tbare = true\n${extension}`,
    ...(shallow.length === 0 ? {} : { shallow: `${shallow.join('\n')}\n` }),
  }
}

async function makeParent(): Promise<string> {
  await removeStaleGitFolders()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${identityOf(process.pid)}-${processNamespace()}-`))
  if (created.size === 0) process.once('exit', removePrivateGitFolders)
  created.add(folder)
  return folder
}

/** Removes the folders that killed processes of this user left. Never throws. */
export async function removeStaleGitFolders(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const folder = join(tmpdir(), name)
    const stats = await lstat(folder).catch(() => null)
    if (stats?.isDirectory() !== true || (process.getuid !== undefined && stats.uid !== process.getuid())) continue
    if (hasEnded(name.slice(prefix.length)) ?? Date.now() - stats.mtimeMs > maxAgeMs) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

/** Whether the process that is named in a folder's name has ended; null when it cannot be asked for from here. */
function hasEnded(name: string): boolean | null {
  const [, identity, namespace] = /^(\d+-\d+)-(\d+)-\w+$/.exec(name) ?? []
  return identity === undefined || namespace !== processNamespace() ? null : !isRunning(identity)
}

/** The next call of `privateGitFolder` creates a new folder. */
export function removePrivateGitFolders(): void {
  for (const folder of created) rmSync(folder, { recursive: true, force: true })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
