import { expect, it } from 'vitest'
import { visibleName } from '../text/visible-name'
import { judge } from './judge'

/** Everything that may hide or reorder a part of a name: direction, no width, an escape of terminals, a line break. */
const hostile = 'be\u202erth\u200b\u001b[31m'
const documents = [
  { path: `docs/${hostile}/SPEC.md`, text: '# Harbour\n\nSee [map](gone.md).\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n' },
  {
    path: 'DECISION_LOG.md',
    text: `# Log\n\n## D-1${hostile}: Ropes\n\nDate: 2026-13-01\n\n## D-1${hostile}: Ropes again\n\nSupersedes: D-9\n`,
  },
  {
    path: `specs/001-${hostile}/spec.md`,
    text: `# Feature Specification: ${hostile}\n\n## Requirements\n\n- **FR-001**: Berths MUST be listed\n`,
  },
  { path: `openspec/changes/${hostile}/proposal.md`, text: '## Why\n\nBerths.\n' },
  { path: `openspec/changes/${hostile}/specs/b/spec.md`, text: `## MODIFIED Requirements\n\n### Requirement: ${hostile}\n\nNothing.\n` },
]
const judgeOf = (paths: string) =>
  judge({
    documents: documents.filter(({ path }) => path.includes(paths)),
    unreadable: [{ path: `docs/${hostile}.md`, reason: 'too large', line: 1 }],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'no repository.' },
    today: '2026-06-15',
  })

it('every sentence about a hostile name shows it by escapes, and its place keeps the real name', () => {
  const judgements = ['', 'specs/001', 'openspec'].map(judgeOf)
  const sentences = judgements.flatMap(({ findings, gates, features, next }) => [
    next.sentence,
    ...findings.map(({ message }) => message),
    ...gates.flatMap(({ reasons = [] }) => reasons.map(({ sentence }) => sentence)),
    ...features.map((feature) => feature.next.sentence),
  ])
  expect(sentences.filter((sentence) => sentence.includes('\\u202e')).length).toBeGreaterThan(9)
  expect(sentences.filter((sentence) => sentence !== visibleName(sentence))).toEqual([])
  expect(judgements.flatMap(({ findings }) => findings.map(({ place }) => place.path))).toContain(`docs/${hostile}/SPEC.md`)
  expect(judgements.flatMap(({ features }) => features.map(({ id }) => id))).toContain(hostile)
})
