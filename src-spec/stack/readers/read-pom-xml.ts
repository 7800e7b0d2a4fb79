import { XMLParser } from 'fast-xml-parser'
import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { leadingVersion } from '../version-text'
import { asRecord } from './parse'

const javaKeys = ['maven.compiler.release', 'java.version', 'maven.compiler.target'] as const

/** The dependencies and the Java version of a pom.xml. */
export function readPomXml(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  const project = asRecord(asRecord(parseXml(text)).project)
  for (const dependency of dependenciesOf(project.dependencies)) {
    const { groupId, artifactId, scope } = dependency
    if (typeof groupId !== 'string' || typeof artifactId !== 'string') continue
    const name = `${groupId}:${artifactId}`
    const whole = `${groupId}:*`
    const use = scope === 'test' ? 'support' : 'product'
    list.addPackage('maven', name, use, artifactId)
    list.addPackage('maven', whole, use, artifactId)
  }
  for (const { groupId, artifactId, version } of [
    ...dependenciesOf(project.dependencies),
    ...dependenciesOf(asRecord(project.dependencyManagement).dependencies),
  ]) {
    if (typeof groupId === 'string' && typeof artifactId === 'string') {
      list.addDependency('maven', `${groupId}:${artifactId}`, version, 'exact')
    }
  }
  const properties = asRecord(project.properties)
  const version = javaKeys.flatMap((key) => (properties[key] === undefined ? [] : [String(properties[key])]))[0]
  if (version !== undefined) list.addVersion('runtime', 'Java', version, leadingVersion(version))
  return list
}

function dependenciesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const dependency = asRecord(value).dependency
  return (Array.isArray(dependency) ? dependency : [dependency]).map(asRecord)
}

function parseXml(text: string): unknown {
  try {
    return new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false }).parse(text) as unknown
  } catch {
    return undefined
  }
}
