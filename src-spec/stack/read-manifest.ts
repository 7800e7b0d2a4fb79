import type { Manifest, ReadDeclarations } from './declaration'
import { type ManifestKind, manifestKindOf } from './manifest-kind'
import { readCargoToml } from './readers/read-cargo-toml'
import { readCompose, readDockerfile, readWorkflow } from './readers/read-containers'
import { readGoMod } from './readers/read-go-mod'
import { readPackageJson } from './readers/read-package-json'
import { readPomXml } from './readers/read-pom-xml'
import { readPyproject, readRequirementsTxt } from './readers/read-python'
import { readEnvExample, readLockFile, readVersionFile } from './readers/read-small-files'

const readers: Readonly<Record<ManifestKind, (text: string, path: string) => ReadDeclarations>> = {
  cargo: readCargoToml,
  compose: readCompose,
  dockerfile: readDockerfile,
  environment: readEnvExample,
  go: readGoMod,
  lock: readLockFile,
  'node-version': readVersionFile('Node.js'),
  'package-json': readPackageJson,
  pom: readPomXml,
  pyproject: readPyproject,
  'python-version': readVersionFile('Python'),
  requirements: readRequirementsTxt,
  'ruby-version': readVersionFile('Ruby'),
  workflow: readWorkflow,
}

/** What a file declares; a text that cannot be parsed declares nothing. Null for a file of another kind. Never throws. */
export function readManifest(path: string, text: string): Manifest | null {
  const kind = manifestKindOf(path)
  if (kind === null) return null
  const { declarations, dependencies, unclear } = readers[kind](text, path)
  return { path, text, declarations, dependencies, unclear }
}
