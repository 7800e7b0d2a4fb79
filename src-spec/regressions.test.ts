import { describe, expect, it } from 'vitest'
import { judge } from './engine/judge'
import { active, contract, log, shop, spec } from './fixtures/shop'
import { workspaceOf } from './testing/check-tester'

const judged = (documents: Readonly<Record<string, string>>) => judge(workspaceOf({ documents, committed: documents, finds: [] }))

/** Cases that a checker which only counts headings, words and bullets gets wrong. */
describe('a checker that only counts is wrong about', () => {
  it('untouched templates, which are not ready', () => {
    const template =
      '# Technical Specification: {{PROJECT_NAME}}\n\n## Hydration Contract\n- Database: [Postgres | SQLite | etc.]\n- Auth: [JWT | session]\n\n## Data Model\n- [ ] Entity 1: [Name, purpose]\n- [ ] Entity 2: [Name, purpose]\n\n## API\n- [ ] `GET /x` — {{purpose}}\n\n## Security\n- [ ] Threat 1: [Description]\n'
    const judgement = judged({ ...shop, 'SPEC.md': template })
    expect(judgement.stage).toBe('INIT')
    expect(judgement.documents[0]?.isTemplate).toBe(true)
  })

  it('a SPEC of TODO lines alone, which has no content', () => {
    const todos = `# Spec\n\n## Hydration Contract\n${'- TODO: fill this in\n'.repeat(8)}\n## Data Model\n- TODO: entities\n\n## API\n- TODO: endpoints\n\n## Security\n- TODO: threats\n`
    expect(judged({ ...shop, 'SPEC.md': todos }).stage).toBe('INIT')
  })

  it('headings inside a code fence, which are not sections', () => {
    const judgement = judged({ ...shop, 'SPEC.md': `# Spec\n\nAn example:\n\n\`\`\`md\n${spec}\`\`\`\n` })
    expect(judgement.stage).toBe('DRAFT')
    expect(judgement.findings.map((finding) => finding.check)).toContain('use-hydration-contract')
  })

  it('a decision log with eighteen rows, which are all read', () => {
    const rows = Array.from(
      { length: 18 },
      (_, index) =>
        `| D-${String(index + 3).padStart(3, '0')} | 2026-05-01 | ARCH | Choice ${index} of the harbour | Because | all | - | ✅ Active |\n`,
    )
    const judgement = judged({ ...shop, 'DECISION_LOG.md': log + rows.join('') })
    expect(judgement.decisions).toHaveLength(20)
    expect(judgement.stage).toBe('GO')
  })

  it('two hundred filler words, which change no gate', () => {
    const bare = { ...shop, 'SPEC.md': '# Spec\n\nBoats.\n' }
    const filled = { ...shop, 'SPEC.md': `# Spec\n\nBoats.\n\n${'lorem ipsum dolor sit amet '.repeat(40)}\n` }
    expect([judged(filled).stage, judged(filled).percent]).toEqual([judged(bare).stage, judged(bare).percent])
  })

  it('the value of "API", which is never the next heading', () => {
    const judgement = judged({ ...shop, 'SPEC.md': spec.replace('- API Style: REST', '- API Style:') })
    const api = judgement.contract.find((row) => row.field.name === 'api-style')
    expect(api?.field.state).not.toBe('set')
    expect(api?.field.value).toBe('')
  })

  it('"Runtime/Deploy", which is the runtime', () => {
    expect(judged(shop).contract.find((row) => row.field.name === 'runtime')?.field.value).toBe('Docker')
  })

  it('"No database: we keep files" in another section, which does not change the contract', () => {
    const judgement = judged({
      ...shop,
      'SPEC.md': spec.replace('## Data Model\n', '## Data Model\n\nNo database: we keep files for drafts.\n'),
    })
    expect(judgement.contract[0]?.field).toMatchObject({ state: 'set', value: 'PostgreSQL 15' })
  })

  it('contradictions on two subjects, which are two conflicts', () => {
    const judgement = judged({
      ...shop,
      'SPEC.md': spec.replace('OAuth 2.0', 'JWT'),
      'ACTIVE_SPEC.md': active.replace('Database: Postgres', 'Database: MongoDB').replace('Auth: OAuth2', 'Auth: server sessions'),
    })
    expect(judgement.conflicts.map((conflict) => [conflict.subject, conflict.winner.value, conflict.loser.value])).toEqual([
      ['database', 'PostgreSQL 15', 'MongoDB'],
      ['auth', 'JWT', 'server sessions'],
    ])
    expect(judgement.stage).toBe('ACCEPT')
  })

  it('an unreadable document, which is unknown and never ready', () => {
    const judgement = judge({
      ...workspaceOf({ documents: { 'ACTIVE_SPEC.md': active, 'DECISION_LOG.md': log }, committed: shop, finds: [] }),
      unreadable: [{ path: 'SPEC.md', reason: 'it holds bytes that are no text.', line: null }],
    })
    expect(judgement.stage).toBe('INIT')
    expect(judgement.findings.map((finding) => finding.check)).toContain('no-unreadable-document')
  })
})

it('reads the same contract from bullets, bold keys and a table', () => {
  const bold = contract.replace(/- (\w[^:\n]*): /g, '- **$1:** ')
  const table =
    '| Layer | Technology |\n|---|---|\n| Database | PostgreSQL 15 |\n| Authentication | OAuth 2.0 |\n| API | REST |\n| Hosting | Docker |\n| Errors | RFC 7807 |\n| Logging | structured JSON |\n| Testing | pytest |'
  const values = (text: string) =>
    judged({ ...shop, 'SPEC.md': spec.replace(contract, text) }).contract.map((row) => [row.field.name, row.field.state, row.field.value])
  expect(values(bold)).toEqual(values(contract))
  expect(values(table).slice(0, 4)).toEqual(values(contract).slice(0, 4))
})
