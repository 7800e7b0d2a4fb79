import { expect, test } from 'vitest'
import type { Snapshot, SnapshotNews } from '#bridge'
import { createJudge, type DocumentSummary, type Workspace } from '#spec'
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
    commitDisabledReason: null,
    judgement: judge(workspace),
    judged: {},
    judgedAt: 0,
    busy: false,
    past: [],
    notices: [],
  }
}

function parts(news: SnapshotNews | null): Record<string, unknown> | null {
  return news?.judgement ? Object.fromEntries(Object.entries(news.judgement).map(([part, text]) => [part, JSON.parse(text)])) : null
}

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: SQLite\n'

test('the first news are whole but for the facts, the next hold what changed', () => {
  const news = new News()
  const first = parts(news.of(snapshotOf(spec)))
  const whole = snapshotOf(spec).judgement as object
  expect(Object.keys(first ?? {}).sort()).toEqual(
    Object.keys(whole)
      .filter((part) => part !== 'facts')
      .sort(),
  )
  expect(parts(news.of(snapshotOf(spec)))).toEqual({})
  const changed = parts(news.of(snapshotOf(`${spec}- Auth: JWT\n`)))
  expect(changed).toHaveProperty('contract')
  expect(changed).not.toHaveProperty('decisions')
})

test('the parts that were told, laid over each other, are the judgement', () => {
  const news = new News()
  const told = {}
  for (const text of [spec, `${spec}- Auth: JWT\n`, `TODO: all of it\n${spec}`, spec]) {
    const snapshot = snapshotOf(text)
    Object.assign(told, parts(news.of(snapshot)))
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
  const documents = parts(new News().of(snapshotOf(`# Spec\n\n${long}`)))?.documents as readonly DocumentSummary[]
  const sections = documents.find(({ path }) => path === 'SPEC.md')?.sections ?? []
  expect(sections).toHaveLength(300)
  expect(sections.every(({ level }) => level <= 3)).toBe(true)
})
