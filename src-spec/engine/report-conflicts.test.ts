import { expect, test } from 'vitest'
import type { Workspace } from '../model/workspace'
import { judge } from './judge'

const spec = '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n'
const active = '# Now\n\n## Constraints\n- Database: MongoDB\n'

function judged(texts: Readonly<Record<string, string>>, configuration: unknown = null) {
  const workspace: Workspace = {
    documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: configuration === null ? null : { path: 'spec-cockpit.json', text: JSON.stringify(configuration) },
    deadLinks: null,
    history: { kind: 'unknown', reason: 'Not asked.' },
    today: '2026-11-20',
  }
  return judge(workspace)
}

test('a conflict names its winner and the finding that reports it', () => {
  const { conflicts, findings } = judged({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': active })
  const [finding] = findings.filter(({ check }) => check === 'no-conflict-with-spec')
  expect(conflicts).toMatchObject([{ subject: 'database', winnerName: 'SPEC', findingId: finding?.id }])
  expect(finding).toBeDefined()
})

test('the finding is named also when it is waived', () => {
  const excused = active.replace('- Database', '<!-- cockpit-allow no-conflict-with-spec: agreed in D-014 -->\n- Database')
  const { conflicts, findings, waived } = judged({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': excused })
  const own = waived.map(({ finding }) => finding).find(({ check }) => check === 'no-conflict-with-spec')
  expect(own).toBeDefined()
  expect(conflicts).toMatchObject([{ findingId: own?.id }])
  expect(findings.map(({ check }) => check)).not.toContain('no-conflict-with-spec')
})

test('a constitution that wins is called CONSTITUTION, a design by its path', () => {
  const { conflicts } = judged({
    'docs/CONSTITUTION.md': '# Constitution\n\n## Principles\n\n- P95 latency: < 500ms\n',
    'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n\n## Performance\n\n- P95 latency: 800 ms\n',
  })
  expect(conflicts).toMatchObject([{ winnerName: 'CONSTITUTION' }])
})
