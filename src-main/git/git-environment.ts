import { devNull } from 'node:os'
import { dirname, join } from 'node:path'

type Environment = Readonly<Record<string, string>>

const identityNames = /^GIT_(AUTHOR|COMMITTER)_(NAME|EMAIL)$/
const droppedNames = /^(GIT_|SSH_ASKPASS|EDITOR$|VISUAL$|PAGER$|LESS|LV$|ELECTRON_|NODE_OPTIONS$)/

/** Settings of every read: they override each setting with which a repository could start a program. */
export const readSettings: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'false',
  'core.hooksPath': devNull,
  'core.pager': 'cat',
  'core.sshCommand': 'false',
  'core.alternateRefsCommand': 'false',
  'safe.bareRepository': 'explicit',
  'log.showSignature': 'false',
  'protocol.allow': 'never',
  'credential.helper': '',
  'gc.auto': '0',
  'maintenance.auto': 'false',
}

/** Options before the command of a read by our own runner. */
export const readOptions: readonly string[] = ['--no-optional-locks', '--no-pager', ...settings(readSettings)]

/** Options of a change to references and index: like a read, no hook and no other program of the repository runs. */
export const writeOptions: readonly string[] = ['--no-pager', ...settings(readSettings)]

/** Options of the commit: the repository's hooks, filters and signing run, no automatic maintenance. */
export const commitOptions: readonly string[] = [
  '--no-pager',
  ...settings({ 'safe.bareRepository': 'explicit', 'i18n.commitEncoding': 'UTF-8', 'gc.auto': '0', 'maintenance.auto': 'false' }),
]

/** No network, no prompt, no search above `root`, no pattern in a path. */
export function readEnvironment(root: string): Environment {
  return {
    ...commonEnvironment(root),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
  }
}

/** Like `readEnvironment`, but with a private git folder instead of the repository's, and without any settings. */
export function privateEnvironment({ root, folder, objects, index }: PrivateFolders): Environment {
  return {
    ...readEnvironment(root),
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_DIR: folder,
    GIT_OBJECT_DIRECTORY: objects,
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(folder, 'no-settings'),
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  }
}

interface PrivateFolders {
  readonly root: string
  readonly folder: string
  readonly objects: string
  readonly index?: string
}

/** Hooks inherit it, so it sets nothing that would change the meaning of their own git commands. */
export function commitEnvironment(root: string): Environment {
  return commonEnvironment(root)
}

function commonEnvironment(root: string): Environment {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && (!droppedNames.test(name) || identityNames.test(name))) kept[name] = value
  }
  return { ...kept, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_CEILING_DIRECTORIES: dirname(root) }
}

function settings(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}
