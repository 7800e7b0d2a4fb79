import { anyDatabaseClients, databaseClients, type Ecosystem, testRunners } from './packages'

interface PackageIndex {
  readonly databases: ReadonlyMap<string, string>
  /** Prefixes of package names, with their database. */
  readonly prefixes: readonly (readonly [string, string])[]
  readonly anyDatabase: ReadonlySet<string>
  readonly anyPrefixes: readonly string[]
  readonly runners: ReadonlyMap<string, string>
}

const indexes: ReadonlyMap<Ecosystem, PackageIndex> = new Map(
  (Object.keys(databaseClients) as Ecosystem[]).map((ecosystem) => {
    const clients = pairsOf(databaseClients[ecosystem])
    const any = anyDatabaseClients[ecosystem].split(' ')
    return [
      ecosystem,
      {
        databases: new Map(clients.filter(([name]) => !name.endsWith('*'))),
        prefixes: clients.filter(([name]) => name.endsWith('*')).map(([name, database]) => [name.slice(0, -1), database] as const),
        anyDatabase: new Set(any.filter((name) => !name.endsWith('*'))),
        anyPrefixes: any.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
        runners: new Map(pairsOf(testRunners[ecosystem] ?? {})),
      },
    ]
  }),
)

function pairsOf(names: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(names).flatMap(([technology, packages]) => packages.split(' ').map((name) => [name, technology] as const))
}

/** The database that a package speaks to; `any` for one that reaches several; null for every other package. */
export function databaseOfPackage(ecosystem: Ecosystem, name: string): string | 'any' | null {
  const index = indexes.get(ecosystem)
  if (!index) return null
  const known = index.databases.get(name) ?? index.prefixes.find(([prefix]) => name.startsWith(prefix))?.[1]
  if (known !== undefined) return known
  return index.anyDatabase.has(name) || index.anyPrefixes.some((prefix) => name.startsWith(prefix)) ? 'any' : null
}

export function testRunnerOfPackage(ecosystem: Ecosystem, name: string): string | null {
  return indexes.get(ecosystem)?.runners.get(name) ?? null
}
