import { expect, it } from 'vitest'
import { judge } from '../engine/judge'

/** The findings of one check in one document. */
function findingsOf(check: string, path: string, text: string) {
  const { findings } = judge({
    documents: [{ path, text }],
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'no repository.' },
    today: '2026-06-15',
  })
  return findings.filter((finding) => finding.check === check)
}

it('a menu in the contract is told with all of its options', () => {
  const [menu] = findingsOf('no-menu-in-contract', 'SPEC.md', '# Shop\n\n## Hydration Contract\n- Database: [Postgres | SQLite | MySQL]\n')
  expect(menu?.message).toContain('Postgres, SQLite or MySQL.')
})

it('percentiles in an impossible order are found in a table and in a sentence', () => {
  const table = '| Path | p50 | p95 |\n|---|---|---|\n| list | 300 ms | 200 ms |\n'
  for (const text of [table, 'Listing has p50 300 ms, p95 200 ms.\n'])
    expect(findingsOf('no-self-contradiction', 'SPEC.md', `# Spec\n\n## Performance\n\n${text}`), text).toHaveLength(1)
  const right = '| Path | p50 | p95 |\n|---|---|---|\n| list | 200 ms | 300 ms |\n'
  expect(findingsOf('no-self-contradiction', 'SPEC.md', `# Spec\n\n## Performance\n\n${right}`)).toEqual([])
})

it('a configuration that is no JSON is shown at the unit where reading ends', () => {
  const { findings } = judge({
    documents: [],
    unreadable: [],
    configuration: { path: 'spec-cockpit.json', text: '{ "ignore": ? }' },
    deadLinks: null,
    history: { kind: 'unknown', reason: 'no repository.' },
    today: '2026-06-15',
  })
  expect(findings.map(({ place }) => place.range)).toContainEqual({ from: 12, to: 13 })
})
