import { expect, test } from 'vitest'
import type { Snapshot } from '#bridge'
import { createJudge, type Workspace } from '#spec'
import { News } from './news'

const judge = createJudge()

function snapshotOf(spec: string): Snapshot {
  const workspace: Workspace = {
    documents: [
      { path: 'SPEC.md', text: spec },
      {
        path: 'DECISION_LOG.md',
        text: '# Decision Log\n\n| ID | Date | Decision | Status |\n| --- | --- | --- | --- |\n| 1 | 2026-09-01 | Begun | Active |\n',
      },
    ],
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'Not asked.' },
    today: '2026-11-20',
  }
  return {
    root: '/r',
    name: 'r',
    sample: false,
    trusted: false,
    documents: [],
    git: { branch: null, head: null, underway: null, trouble: null },
    judgement: judge(workspace),
    judged: {},
    judgedAt: 0,
    busy: false,
    past: [],
    notices: [],
  }
}

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: SQLite\n'

test('the first news are whole but for the facts, the next hold what changed', () => {
  const news = new News()
  const first = news.of(snapshotOf(spec))?.judgement
  const whole = snapshotOf(spec).judgement as object
  expect(Object.keys(first ?? {}).sort()).toEqual(
    Object.keys(whole)
      .filter((part) => part !== 'facts')
      .sort(),
  )
  expect(news.of(snapshotOf(spec))?.judgement).toEqual({})
  const changed = news.of(snapshotOf(`${spec}- Auth: JWT\n`))?.judgement
  expect(changed).toHaveProperty('contract')
  expect(changed).not.toHaveProperty('decisions')
})

test('the parts that were told, laid over each other, are the judgement', () => {
  const news = new News()
  const told = {}
  for (const text of [spec, `${spec}- Auth: JWT\n`, `TODO: all of it\n${spec}`, spec]) {
    const snapshot = snapshotOf(text)
    Object.assign(told, news.of(snapshot)?.judgement)
    const { facts: _, ...shown } = snapshot.judgement as NonNullable<Snapshot['judgement']> & { readonly facts: unknown }
    expect(told).toEqual(shown)
  }
})

test('after no judgement the next one is whole again', () => {
  const news = new News()
  news.of(snapshotOf(spec))
  expect(news.of({ ...snapshotOf(spec), judgement: null })?.judgement).toBeNull()
  expect(news.of(snapshotOf(spec))?.judgement).toHaveProperty('stage')
})

test('a document of very many sections tells its outline', () => {
  const long = Array.from({ length: 400 }, (_, index) => `## Part ${index}\n\n#### Deep ${index}\n\nText.\n`).join('\n')
  const sections =
    new News().of(snapshotOf(`# Spec\n\n${long}`))?.judgement?.documents?.find(({ path }) => path === 'SPEC.md')?.sections ?? []
  expect(sections).toHaveLength(300)
  expect(sections.every(({ level }) => level <= 3)).toBe(true)
})
