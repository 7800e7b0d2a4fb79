import type { Declaration, ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { asRecord, asTexts, parseTomlText } from './parse'

/** Crates that choose their database by a feature, with the feature's name. */
const databaseFeatures: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  'sqlx-postgres': 'PostgreSQL',
  mysql: 'MySQL',
  'sqlx-mysql': 'MySQL',
  sqlite: 'SQLite',
  'sqlx-sqlite': 'SQLite',
}
const byFeature: ReadonlySet<string> = new Set(['sqlx', 'diesel', 'diesel-async', 'sea-orm'])

/** The dependencies of a Cargo.toml, also those of its workspace. */
export function readCargoToml(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  const root = asRecord(parseTomlText(text))
  addAll(list, asRecord(root.dependencies), 'product')
  addAll(list, asRecord(asRecord(root.workspace).dependencies), 'product')
  for (const target of Object.values(asRecord(root.target))) addAll(list, asRecord(asRecord(target).dependencies), 'product')
  addAll(list, asRecord(root['dev-dependencies']), 'support')
  addVersions(list, asRecord(root['build-dependencies']))
  for (const patched of Object.values(asRecord(root.patch))) {
    for (const name of Object.keys(asRecord(patched))) list.addDependency('cargo', name, null, 'compatible')
  }
  return list
}

function addAll(list: DeclarationList, dependencies: Readonly<Record<string, unknown>>, use: Declaration['use']): void {
  addVersions(list, dependencies)
  for (const [name, value] of Object.entries(dependencies)) {
    const databases = byFeature.has(name) ? asTexts(asRecord(value).features).flatMap((feature) => databaseFeatures[feature] ?? []) : []
    for (const database of new Set(databases)) list.add('database', database, name, use)
    if (databases.length === 0) list.addPackage('cargo', name, use)
  }
}

function addVersions(list: DeclarationList, dependencies: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(dependencies)) {
    const { package: renamed, version, path, git } = asRecord(value)
    const written = path === undefined && git === undefined ? version : null
    list.addDependency('cargo', typeof renamed === 'string' ? renamed : key, typeof value === 'string' ? value : written, 'compatible')
  }
}
