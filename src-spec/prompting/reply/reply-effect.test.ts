import { expect, it } from 'vitest'
import { active, shop, spec } from '../../fixtures/shop'
import { EngineSession } from '../../session'
import { workspaceOf } from '../../testing/check-tester'
import { applyEdits } from '../../text/source'

const limits = `${spec}\n## Performance\n\n- P95 latency: < 500 ms\n`
const documents = { ...shop, 'SPEC.md': limits }

function sessionOf(texts: Readonly<Record<string, string>> = documents) {
  const workspace = workspaceOf({ documents: texts, committed: texts, finds: [] })
  return new EngineSession(() => workspace)
}

function effectOf(session: EngineSession, path: string, reply: string, isTaken = (_title: string) => true) {
  const taken = session.reviewReply(path, reply)?.sections.flatMap(({ id, title }) => (isTaken(title) ? [id] : [])) ?? []
  const effect = session.replyEffect(path, reply, taken)
  const titles = new Map(session.reviewReply(path, reply)?.sections.map(({ id, title }) => [id, title]))
  if (!effect) throw new Error('The reply is refused.')
  return {
    ...effect,
    newFindings: effect.newFindings.map(({ severity, section }) => [severity, titles.get(section ?? '')]),
    losses: effect.losses.map(({ kind, sentence, section }) => [kind, sentence, titles.get(section ?? '')]),
  }
}

it('finds a conflict that a reply would bring, at its section, and leaves the judgement as it is', () => {
  const session = sessionOf()
  const before = session.judge()
  const reply = active.replace('Postgres', 'MongoDB')
  expect(effectOf(session, 'ACTIVE_SPEC.md', reply).newFindings).toContainEqual(['error', 'Constraints'])
  expect(effectOf(session, 'ACTIVE_SPEC.md', reply, (title) => title !== 'Constraints').newFindings).toEqual([])
  expect(session.judge()).toBe(before)
  expect(sessionOf().judge()).toEqual(before)
})

it('finds a weakened number, a lost endpoint and a changed field of the contract', () => {
  const reply = limits
    .replace('< 500 ms', '< 800 ms')
    .replace('- `GET /boats` lists the boats of one harbour, sorted by name.\n', '')
    .replace('- Auth: OAuth 2.0', '- Auth: JWT')
  const { losses } = effectOf(sessionOf(), 'SPEC.md', reply)
  expect(losses).toContainEqual(['value', 'P95 latency would become < 800 ms; it is < 500 ms.', 'Performance'])
  expect(losses).toContainEqual(['item', 'The endpoint GET /boats would be gone.', 'API'])
  expect(losses).toContainEqual(['contract', 'Auth would become JWT; it is OAuth 2.0.', 'Hydration Contract (for ACTIVE_SPEC)'])
  // A tighter number loses nothing.
  expect(effectOf(sessionOf(), 'SPEC.md', limits.replace('< 500 ms', '< 300 ms')).losses).toEqual([])
})

it('finds a requirement that would be gone', () => {
  const feature =
    '# Feature Specification: Berths\n\n**Status**: Draft\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST list berths\n- **FR-002**: System MUST free a berth\n'
  const session = sessionOf({ 'specs/001-berths/spec.md': feature })
  const { losses } = effectOf(session, 'specs/001-berths/spec.md', feature.replace('- **FR-002**: System MUST free a berth\n', ''))
  expect(losses).toEqual([['requirement', 'Requirement FR-002 would be gone: System MUST free a berth', 'Functional Requirements']])
})

it('counts what a reply would delete apart from what it settles, and gives the edits of what is taken', () => {
  const text = `${spec}\n- TODO: ask\n`
  const session = sessionOf({ ...shop, 'SPEC.md': text })
  const { settled, deleted, newFindings } = effectOf(session, 'SPEC.md', spec)
  expect([settled, deleted > 0, newFindings]).toEqual([0, true, []])
  const ids = session.reviewReply('SPEC.md', spec)?.sections.flatMap(({ id, status }) => (status === 'changed' ? [id] : [])) ?? []
  expect(applyEdits(text, session.replyEdits('SPEC.md', spec, ids) ?? [])).not.toContain('TODO: ask')
  expect(session.replyEdits('GONE.md', spec, ids)).toBeNull()
  // An answer in its place settles it.
  const answered = effectOf(session, 'SPEC.md', text.replace('TODO: ask', 'The quay master was asked.'))
  expect([answered.settled > 0, answered.deleted]).toEqual([true, 0])
})

it('settles a finding about a whole document that also loses its first line', () => {
  const law = 'Draft of June.\n\n## Core Principles\n\n### I. Berths\n\nA berth MUST be paid.\n\n## Governance\n\nThe board decides.\n'
  const session = sessionOf({ ...shop, 'CONSTITUTION.md': law })
  const footer = '\n**Version**: 1.0.0 | **Ratified**: 2026-01-05 | **Last Amended**: 2026-01-05\n'
  const { settled, deleted } = effectOf(session, 'CONSTITUTION.md', law.replace('Draft of June.\n\n', '') + footer)
  expect([settled, deleted]).toEqual([1, 0])
})

const task =
  '# Focus\n\n## Acceptance Criteria\n\n- Berths are listed\n- A berth can be freed\n- Fees are shown\n\n## Notes\n\nThe quay is open from May.\n'

function chosenOf(reply: string, text = task) {
  const { sections } = sessionOf({ ...shop, 'docs/specs/berths.md': text }).reviewReply('docs/specs/berths.md', reply) ?? { sections: [] }
  return sections.flatMap(({ title, status, isSuggested, warnings }) => (status === 'unchanged' ? [] : [[title, isSuggested, ...warnings]]))
}

it('chooses no section at first that loses a statement or brings an error, and says why', () => {
  expect(chosenOf(task.replace('- A berth can be freed\n', '- Ropes are counted\n'))).toEqual([
    ['Acceptance Criteria', false, 'The criterion “A berth can be freed” would be gone.'],
  ])
  expect(chosenOf(task.slice(0, task.indexOf(' from May')))).toEqual([
    ['Notes', false, 'The reply ends within the line “The quay is open from May.”: it may be cut off.'],
  ])
  expect(chosenOf(task.replace('The quay', 'TODO: ask\n\nThe quay'), task)).toEqual([['Notes', true]])
  const open = task.replace('The quay', 'OPEN QUESTION: who pays?\n\nThe quay')
  expect(chosenOf(task, open)).toEqual([['Notes', false, 'OPEN QUESTION “who pays?” would be gone, and nothing takes its place.']])
  expect(chosenOf(open.replace('OPEN QUESTION: who pays?', 'The owner pays.'), open)).toEqual([['Notes', true]])
  // Reworded, added to and put into another order.
  expect(chosenOf(task.replace('A berth can be freed', 'A berth can be freed by its owner'))).toEqual([['Acceptance Criteria', true]])
  expect(chosenOf(task.replace('- Fees are shown\n', '- Fees are shown\n- Fees are paid\n'))).toEqual([['Acceptance Criteria', true]])
  // The criteria are the first section.
  const bare = task.slice(task.indexOf('## Acceptance'))
  expect(chosenOf(bare.replace('- A berth can be freed\n', '- Ropes are counted\n'), bare)).toEqual([
    ['Acceptance Criteria', false, 'The criterion “A berth can be freed” would be gone.'],
  ])
  const conflict = sessionOf().reviewReply('ACTIVE_SPEC.md', active.replace('Postgres', 'MongoDB'))?.sections
  expect(conflict?.find(({ title }) => title === 'Constraints')).toMatchObject({
    isSuggested: false,
    warnings: ['Database would become MongoDB; it is Postgres.', 'ACTIVE_SPEC says MongoDB; SPEC says PostgreSQL 15. SPEC wins.'],
  })
})
