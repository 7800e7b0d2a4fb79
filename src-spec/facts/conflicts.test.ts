import { describe, expect, it } from 'vitest'
import { readContract } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { contractRows } from '../readiness/contract-rows'
import { findConflicts } from './conflicts'
import { contractFacts } from './contract-facts'
import { keyedFacts } from './keyed-facts'
import type { RankedFact } from './ranked-fact'

const spec = (lines: string) => readContract('SPEC.md', readDocumentTree(`# S\n\n## Hydration Contract\n${lines}\n`)) ?? []
const active = (lines: string) => keyedFacts('active-spec', 'ACTIVE_SPEC.md', readDocumentTree(`# A\n\n## Constraints\n${lines}\n`))
const ranked = (specLines: string, activeLines: string): readonly RankedFact[] => [
  ...contractFacts(spec(specLines)).map((fact) => ({ fact, precedence: 2, root: '' })),
  ...active(activeLines).map((fact) => ({ fact, precedence: 4, root: '' })),
]
const conflicts = (specLines: string, activeLines: string) =>
  findConflicts(ranked(specLines, activeLines)).map(({ subject, winner, loser }) => [
    subject,
    `${winner.place.path}:${winner.place.line} ${winner.value}`,
    `${loser.place.path}:${loser.place.line} ${loser.value}`,
  ])

describe('conflicts', () => {
  it('finds both contradictions, with both places, and lets SPEC win', () => {
    expect(conflicts('- Database: Postgres\n- Auth: JWT', '- Database: MongoDB\n- Auth: sessions')).toEqual([
      ['database', 'SPEC.md:4 Postgres', 'ACTIVE_SPEC.md:4 MongoDB'],
      ['auth', 'SPEC.md:5 JWT', 'ACTIVE_SPEC.md:5 sessions'],
    ])
  })

  it('finds none if the values are compatible, or one of them is open', () => {
    expect(conflicts('- Database: PostgreSQL 15\n- Errors: RFC7807', '- DB: Postgres\n- Error format: problem+json')).toEqual([])
    expect(conflicts('- Database: [Postgres | SQLite]', '- Database: MongoDB')).toEqual([])
    expect(conflicts('- Database: Postgres', '- Database: {{DATABASE}}')).toEqual([])
  })

  it('finds one for each losing fact, against the highest document', () => {
    const [law, plan] = [contractFacts(spec('- Database: MySQL'))[0], active('- Database: MongoDB')[0]]
    const fact = contractFacts(spec('- Database: Postgres'))[0]
    if (!law || !plan || !fact) throw new Error('the facts were not read')
    const found = findConflicts([
      { fact: plan, precedence: 4, root: '' },
      { fact, precedence: 2, root: '' },
      { fact: law, precedence: 1, root: '' },
    ])
    expect(found.map(({ winner, loser }) => [winner.value, loser.value])).toEqual([
      ['MySQL', 'Postgres'],
      ['MySQL', 'MongoDB'],
    ])
    expect(conflicts('- Database: Postgres', '- Database: MongoDB\n- DB: MySQL')).toHaveLength(2)
  })

  it('finds none between documents of equal precedence', () => {
    expect(findConflicts(active('- Database: MongoDB\n- DB: MySQL').map((fact) => ({ fact, precedence: 4, root: '' })))).toEqual([])
  })
})

describe('rows', () => {
  const rows = (specLines: string, activeLines: string) =>
    Object.fromEntries(
      contractRows(spec(specLines), active(activeLines)).map((row) => [row.field.name, [row.agreement, row.active?.value ?? null]]),
    )

  it('gives the relation of SPEC and ACTIVE_SPEC for each field', () => {
    expect(
      rows(
        '- Database: PostgreSQL 15\n- Auth: JWT\n- API: REST\n- Logging: [structured | plain]',
        '- Database: Postgres\n- Auth: sessions\n- Logging: plain',
      ),
    ).toEqual({
      database: ['same', 'Postgres'],
      auth: ['differs', 'sessions'],
      'api-style': ['only-spec', null],
      runtime: ['neither', null],
      'error-format': ['neither', null],
      logging: ['only-active', 'plain'],
      testing: ['neither', null],
    })
  })

  it('shows the value that contradicts, where ACTIVE_SPEC gives several', () => {
    expect(rows('- Database: Postgres', '- Database: Postgres\n- DB: MySQL').database).toEqual(['differs', 'MySQL'])
  })

  it('has the seven rows without a contract', () => {
    const without = contractRows(null, active('- Database: MongoDB'))
    expect(without.map((row) => row.field.state)).toEqual(Array(7).fill('missing'))
    expect(without[0]?.agreement).toBe('only-active')
  })
})
