import type { FoundDeclaration, StackContradiction } from '../stack/contradict-stack'
import { contradictStack } from '../stack/contradict-stack'
import { defineWorkspaceCheck } from './check'

/** More places would not say more. */
const mostPlaces = 5

export const noContradictedStack = defineWorkspaceCheck({
  id: 'no-contradicted-stack',
  scope: 'workspace',
  severity: 'warning',
  what: 'The code base declares another technology or version than the contract: nothing of the specified one is there, and a rival is.',
  why: 'One of the two is wrong. Whoever reads the contract builds on a technology that the product does not use.',
  remedy: 'Change the contract, with a decision, or what the code base declares.',
  examples: [
    { documents: spec('- Database: PostgreSQL 15'), manifests: { 'package.json': '{"dependencies":{"pg":"8"}}' }, finds: [] },
    // A second store, a tool of tests, a cache.
    { documents: spec('- Database: PostgreSQL'), manifests: { 'package.json': '{"dependencies":{"pg":"8","mongodb":"6"}}' }, finds: [] },
    { documents: spec('- Database: PostgreSQL'), manifests: { 'package.json': '{"devDependencies":{"better-sqlite3":"12"}}' }, finds: [] },
    { documents: spec('- Database: PostgreSQL'), manifests: { 'compose.yaml': 'services:\n  cache:\n    image: redis:7\n' }, finds: [] },
    // A tool that brings its own drivers.
    {
      documents: spec('- Database: PostgreSQL'),
      manifests: { 'package.json': '{"dependencies":{"@prisma/client":"6","mysql2":"3"}}' },
      finds: [],
    },
    { documents: spec('- Runtime: Node.js ≥ 20'), manifests: { '.nvmrc': '22\n' }, finds: [] },
    {
      documents: spec('- Database: PostgreSQL 15'),
      manifests: { 'package.json': '{"dependencies":{"mysql2":"3"}}', 'compose.yaml': 'services:\n  db:\n    image: mysql:8\n' },
      finds: ['PostgreSQL 15'],
    },
    { documents: spec('- Runtime: Node.js ≥ 20'), manifests: { Dockerfile: 'FROM node:18-alpine\n' }, finds: ['Node.js ≥ 20'] },
    { documents: spec('- Testing: Vitest'), manifests: { 'package.json': '{"devDependencies":{"jest":"30"}}' }, finds: ['Vitest'] },
  ],
  *find({ stackStatements, manifests }) {
    for (const statement of stackStatements) {
      const contradiction = contradictStack(statement, manifests)
      if (!contradiction) continue
      yield {
        message: messageOf(contradiction),
        place: statement.place,
        key: `${statement.subject}\n${statement.value}`,
        related: contradiction.declarations.slice(0, mostPlaces).map(({ place }) => place),
      }
    }
  },
})

function messageOf({ statement, kind, declarations }: StackContradiction): string {
  const places = [...new Set(declarations.slice(0, mostPlaces).map(describe))].join('; ')
  const absent = kind === 'technology' ? 'the code base declares nothing of it, but a rival' : 'the code base declares other versions alone'
  return `This says "${statement.value}"; ${absent}: ${places}. Change the contract with a decision, or the declaration.`
}

function describe({ name, version, written, place }: FoundDeclaration): string {
  const technology = written === '' || written.includes(name) ? '' : ` (${[name, version].filter(Boolean).join(' ')})`
  return `${place.path}${written === '' ? '' : `: ${written}`}${technology}`
}

function spec(contract: string): Readonly<Record<string, string>> {
  return { 'SPEC.md': `# Shop\n\n## Hydration Contract\n\n${contract}\n` }
}
