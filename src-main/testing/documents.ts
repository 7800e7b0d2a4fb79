import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The documents of a small repository with one contradiction (the database) and one decision. */
export const documents = {
  'SPEC.md': [
    '# Technical Specification: Lighthouse',
    '',
    '## Hydration Contract',
    '',
    '- Database: PostgreSQL 15',
    '- Auth: OAuth 2.0',
    '- API style: REST',
    '- Runtime: Docker on AWS ECS',
    '- Conventions:',
    '  - Error format: RFC 7807',
    '  - Logging: JSON lines',
    '  - Testing: Vitest, coverage ≥ 80 %',
    '',
    '## Architecture',
    '',
    'One service keeps the lamp burning and another one counts the ships.',
    '',
    '## Quality',
    '',
    'Every lamp is checked once an hour.',
    '',
  ].join('\n'),
  'ACTIVE_SPEC.md': [
    '# Active Specification',
    '',
    '## Objective',
    '',
    'Ships are counted by night too.',
    '',
    '## Constraints',
    '',
    '- Database: MongoDB',
    '- Auth: OAuth 2.0',
    '',
    '## Tasks',
    '',
    '| Task | Owner | Due | Acceptance |',
    '| --- | --- | --- | --- |',
    '| Count by radar | Ada | 2099-01-01 | A night with 12 ships counts 12 |',
    '',
  ].join('\n'),
  'DECISION_LOG.md': [
    '# Decision Log',
    '',
    '| ID | Date | Type | Decision | Rationale | Scope | Task | Status |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 001 | 2026-09-01 | DATA | Use PostgreSQL 15 | Ships collide otherwise | Data | — | ✅ Active |',
    '',
  ].join('\n'),
} as const

/** Writes the documents below `root`. */
export function writeDocuments(root: string, texts: Readonly<Record<string, string>> = documents): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
