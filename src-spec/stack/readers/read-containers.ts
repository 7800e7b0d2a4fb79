import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { leadingVersion } from '../version-text'
import { addImage } from './image'
import { asList, asRecord, asTexts, parseYamlText } from './parse'

/** The images of the services of a compose file. */
export function readCompose(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  for (const document of parseYamlText(text)) {
    for (const service of Object.values(asRecord(asRecord(document).services))) {
      for (const image of asTexts(asRecord(service).image)) addImage(list, image, 'product')
    }
  }
  return list
}

/** The base images of a Dockerfile. */
export function readDockerfile(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  for (const [, image = ''] of text.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)/gim)) addImage(list, image, 'product')
  return list
}

/** Versions and service images of a workflow of GitHub Actions or GitLab: what is tested with. */
export function readWorkflow(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  for (const document of parseYamlText(text)) walk(list, document, 0)
  return list
}

const versionKeys: Readonly<Record<string, string>> = {
  'node-version': 'Node.js',
  'python-version': 'Python',
  'go-version': 'Go',
  'java-version': 'Java',
  'ruby-version': 'Ruby',
}

function walk(list: DeclarationList, value: unknown, depth: number): void {
  if (depth > 12) return
  for (const one of asList(value)) walk(list, one, depth + 1)
  for (const [key, below] of Object.entries(asRecord(value))) {
    const runtime = versionKeys[key]
    if (runtime !== undefined) {
      for (const version of asTexts(below)) addVersion(list, runtime, version)
    } else if (key === 'image') {
      for (const image of [...asTexts(below), ...asTexts(asRecord(below).name)]) addImage(list, image, 'support')
    } else walk(list, below, depth + 1)
  }
}

/** A matrix holds the versions; what refers to it says nothing. */
function addVersion(list: DeclarationList, runtime: string, version: string): void {
  if (!version.includes('$')) list.addVersion('runtime', runtime, version, leadingVersion(version), 'support')
}
