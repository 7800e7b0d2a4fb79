import type { Manifest, ReadDeclarations } from './declaration'
import { lockFiles } from './packages'
import { readCargoToml } from './readers/read-cargo-toml'
import { readCompose, readDockerfile, readWorkflow } from './readers/read-containers'
import { readGoMod } from './readers/read-go-mod'
import { readPackageJson } from './readers/read-package-json'
import { readPomXml } from './readers/read-pom-xml'
import { readPyproject, readRequirementsTxt } from './readers/read-python'
import { readEnvExample, readLockFile, readVersionFile } from './readers/read-small-files'

type ReadManifest = (text: string, path: string) => ReadDeclarations

/** File name → its reader. */
const byName: Readonly<Record<string, ReadManifest>> = {
  'package.json': readPackageJson,
  'pyproject.toml': readPyproject,
  'go.mod': readGoMod,
  'cargo.toml': readCargoToml,
  'pom.xml': readPomXml,
  '.nvmrc': readVersionFile('Node.js'),
  '.node-version': readVersionFile('Node.js'),
  '.python-version': readVersionFile('Python'),
  '.ruby-version': readVersionFile('Ruby'),
}

/** Patterns of file names, for those that have many. */
const byPattern: readonly (readonly [RegExp, ReadManifest])[] = [
  [/^requirements[\w.-]*\.txt$/, readRequirementsTxt],
  [/^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/, readCompose],
  [/^(?:dockerfile|containerfile)(?:\.[\w-]+)?$|\.dockerfile$/, readDockerfile],
  [/^\.?env\.(?:example|sample|template|dist)$/, readEnvExample],
  [/^\.gitlab-ci\.ya?ml$/, readWorkflow],
]

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i

/** Null for a file that declares nothing about the stack. */
function readerOf(path: string): ReadManifest | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (workflow.test(path)) return readWorkflow
  if (Object.hasOwn(lockFiles, name)) return readLockFile
  const lower = name.toLowerCase()
  return byName[lower] ?? byPattern.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}

/** Whether a file, relative to the repository, declares something about the stack. */
export function isManifest(path: string): boolean {
  return readerOf(path) !== null
}

/** Whether only the name of the file counts, so that its text need not be read. */
export function isReadByName(path: string): boolean {
  return readerOf(path) === readLockFile
}

/** What a file declares; a text that cannot be parsed declares nothing. Null for a file of another kind. Never throws. */
export function readManifest(path: string, text: string): Manifest | null {
  const read = readerOf(path)
  return read && { path, text, ...pick(read(text, path)) }
}

function pick({ declarations, unclear }: ReadDeclarations): ReadDeclarations {
  return { declarations, unclear }
}
