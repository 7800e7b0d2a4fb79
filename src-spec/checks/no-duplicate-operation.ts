import type { DesignOperation } from '../kinds/technical-design/model'
import { defineDocumentCheck } from './check'

export const noDuplicateOperation = defineDocumentCheck({
  id: 'no-duplicate-operation',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'error',
  what: 'One interface defines the same method and path twice.',
  why: 'Only one of the two can be implemented, and tools silently use the last one.',
  remedy: 'Merge the two, or correct the path of one. Names of path parameters do not make paths different.',
  examples: [
    { documents: design('/boats:\n    get: {}\n    post: {}\n  /boats/{id}:\n    get: {}'), finds: [] },
    { documents: design('/boats/{id}:\n    get: {}\n  /boats/{boatId}:\n    get: {}'), finds: ['get'] },
    {
      documents: {
        'TECHNICAL-DESIGN.md':
          '# Technical design\n\nWe sell boats.\n\n| Method | Path | Purpose |\n|---|---|---|\n| GET | /boats | List |\n| GET | /boats/ | Search |\n',
      },
      finds: ['/boats/'],
    },
  ],
  *find({ design }) {
    const scopes = new Map<number | null, Map<string, DesignOperation>>()
    for (const operation of design.operations) {
      const { method, path, name, scope, formal, place } = operation
      const known = scopes.get(scope) ?? new Map<string, DesignOperation>()
      scopes.set(scope, known)
      const before = known.get(name)
      if (!before) known.set(name, operation)
      else {
        yield {
          message: `${method} ${path} is already defined in line ${before.place.line}. Merge the two, or correct the path of one.`,
          place,
          related: [before.place],
          severity: formal ? 'error' : 'warning',
          key: `${method} ${path}`,
        }
      }
    }
  },
})

function design(paths: string): Readonly<Record<string, string>> {
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## API\n\`\`\`yaml\npaths:\n  ${paths}\n\`\`\`\n` }
}
