import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { databaseSchemes, lockFiles } from '../packages'
import { leadingVersion } from '../version-text'

/** A file that holds one version: `.nvmrc`, `.python-version`. */
export function readVersionFile(runtime: string): (text: string) => ReadDeclarations {
  return (text) => {
    const list = new DeclarationList(text)
    const line = text.trim().split('\n')[0]?.trim() ?? ''
    if (line !== '') list.addVersion('runtime', runtime, line, leadingVersion(line))
    return list
  }
}

/** The connection strings of an example of environment variables. */
export function readEnvExample(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  for (const [, value = '', scheme = ''] of text.matchAll(/^\s*(?:export\s+)?[A-Z][A-Z0-9_]*\s*=\s*["']?(([a-z][a-z0-9+]*):\/\/\S*)/gim)) {
    const database = databaseSchemes[scheme.toLowerCase()]
    if (database !== undefined) list.add('database', database, value.replace(/["']$/, ''))
  }
  return list
}

/** A lock file says by its name alone which package manager writes it. */
export function readLockFile(_text: string, path: string): ReadDeclarations {
  const list = new DeclarationList('')
  const manager = lockFiles[path.slice(path.lastIndexOf('/') + 1)]
  if (manager !== undefined) list.add('package-manager', manager, '')
  return list
}
