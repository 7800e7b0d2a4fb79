import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Snapshot } from '#bridge'
import { createJudge, type Workspace } from '#spec'
import { News } from '../../src-main/window/news'
import { PatchReader } from '../../src-renderer/state/snapshot/read-patch'

// What main tells in parts crosses the wall to the window, where nothing else can be asked whether two versions were mixed.

const judge = createJudge()
const lines = [
  '# Spec',
  '## Hydration Contract',
  '- Database: SQLite',
  '- Database: [Postgres | SQLite]',
  '- Auth: JWT — “Schlüssel”',
  'TODO: choose, owner Ana',
  '| ID | Date | Decision | Status |\n| --- | --- | --- | --- |\n| 1 | 2026-09-01 | Begun | Active |',
  '```json\n{ "a": }\n```',
  '- [ ] a box',
  '{{NAME}} \u2028 日本',
]
const text = fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map((chosen) => chosen.join('\n\n'))
const documents = fc.record({ 'SPEC.md': text, 'ACTIVE_SPEC.md': text, 'DECISION_LOG.md': text })

/** A step of a session: texts that are judged, nothing that is judged yet, a repository that is closed, a page that begins anew. */
const step = fc.oneof(
  { weight: 8, arbitrary: documents.map((texts) => ({ kind: 'judged' as const, texts })) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'unjudged' as const }, { kind: 'closed' as const }, { kind: 'begun' as const }) },
)

function snapshotOf(texts: Readonly<Record<string, string>> | null, version: number): Snapshot {
  const workspace: Workspace = {
    documents: Object.entries(texts ?? {}).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: version % 2 === 0 ? null : ['gone.md'],
    history: { kind: 'unknown', reason: 'Not asked.' },
    today: '2026-11-20',
  }
  return {
    root: '/r',
    name: 'r',
    sample: false,
    trusted: version % 3 === 0,
    documents: [],
    git: { branch: null, head: null, underway: null, trouble: null },
    commitDisabledReason: null,
    judgement: texts && judge(workspace),
    judged: Object.fromEntries(Object.keys(texts ?? {}).map((path) => [path, version])),
    judgedAt: version,
    busy: false,
    past: [{ at: version, percent: 12.5, stage: 'DRAFT' }],
    notices: [],
  }
}

/** As the window is to show it. */
function shown(snapshot: Snapshot): Snapshot {
  if (snapshot.judgement === null) return snapshot
  const { facts: _, ...judgement } = snapshot.judgement as NonNullable<Snapshot['judgement']> & { readonly facts: unknown }
  return { ...snapshot, judgement }
}

test('whatever main judges, in any order, arrives in the window exactly as it was made', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 10 }), (steps) => {
      let news = new News()
      let reader = new PatchReader()
      steps.forEach(([one, looks], version) => {
        if (one.kind === 'begun') {
          news = new News()
          reader = new PatchReader()
        } else if (one.kind === 'closed') {
          expect(news.of(null)).toBeNull()
          reader.forget()
        } else {
          const snapshot = snapshotOf(one.kind === 'judged' ? one.texts : null, version)
          const told = news.of(snapshot)
          expect(told !== null && reader.take(told)).toBe(true)
          // Nobody looks at all of them: while keys come, only the last is shown.
          if (looks) expect(reader.snapshot()).toStrictEqual(shown(snapshot))
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('a part that did not change is the same object as before', () => {
  const [news, reader] = [new News(), new PatchReader()]
  const read = (texts: Record<string, string>, version: number) => {
    const told = news.of(snapshotOf(texts, version))
    if (told === null || !reader.take(told)) throw new Error('The news did not fit.')
    return reader.snapshot().judgement
  }
  const before = read({ 'SPEC.md': lines.slice(0, 3).join('\n') }, 0)
  const after = read({ 'SPEC.md': `${lines.slice(0, 3).join('\n')}\n\nMore words.` }, 2)
  expect(after?.contract).toBe(before?.contract)
  expect(after).not.toEqual(before)
})

test('news that build on others that never came are refused, and change nothing', () => {
  const [news, reader] = [new News(), new PatchReader()]
  const texts = { 'SPEC.md': lines.join('\n') }
  news.of(snapshotOf(texts, 0))
  const told = news.of(snapshotOf({ 'SPEC.md': 'TODO: all' }, 2))
  const { stage: _, ...partly } = told?.judgement ?? {}
  expect(told && reader.take({ ...told, judgement: partly })).toBe(false)
})
