import { lockFiles } from './packages'

/** The form of a file that declares the stack. */
export type ManifestKind =
  | 'cargo'
  | 'compose'
  | 'dockerfile'
  | 'environment'
  | 'go'
  | 'lock'
  | 'node-version'
  | 'package-json'
  | 'pom'
  | 'pyproject'
  | 'python-version'
  | 'requirements'
  | 'ruby-version'
  | 'workflow'

const byName: Readonly<Record<string, ManifestKind>> = {
  'package.json': 'package-json',
  'pyproject.toml': 'pyproject',
  'go.mod': 'go',
  'cargo.toml': 'cargo',
  'pom.xml': 'pom',
  '.nvmrc': 'node-version',
  '.node-version': 'node-version',
  '.python-version': 'python-version',
  '.ruby-version': 'ruby-version',
}

/** Patterns of file names in lower case, for those that have many. */
const byPattern: readonly (readonly [RegExp, ManifestKind])[] = [
  [/^requirements[\w.-]*\.txt$/, 'requirements'],
  [/^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/, 'compose'],
  [/^(?:dockerfile|containerfile)(?:\.[\w-]+)?$|\.dockerfile$/, 'dockerfile'],
  [/^\.?env\.(?:example|sample|template|dist)$/, 'environment'],
  [/^\.gitlab-ci\.ya?ml$/, 'workflow'],
]

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i

/** The form of a file by its path, relative to the repository; null for one that declares nothing about the stack. */
export function manifestKindOf(path: string): ManifestKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (workflow.test(path)) return 'workflow'
  if (Object.hasOwn(lockFiles, name)) return 'lock'
  const lower = name.toLowerCase()
  return byName[lower] ?? byPattern.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}

export function isManifest(path: string): boolean {
  return manifestKindOf(path) !== null
}

/** Whether only the name of the file counts, so that its text need not be read. */
export function isReadByName(path: string): boolean {
  return manifestKindOf(path) === 'lock'
}
