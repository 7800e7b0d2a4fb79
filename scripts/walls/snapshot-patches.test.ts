import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Snapshot, SnapshotPatch } from '#bridge'
import { EngineSession, type JudgementTexts, type Workspace } from '#spec'
import { SnapshotPublisher, type SnapshotState } from '../../src-main/workspace/snapshot-publisher'
import { PatchReader } from '../../src-renderer/state/snapshot/read-patch'

// A judgement goes in parts from the worker through main to the window, where nothing else can be asked whether two versions were mixed.

/** More decisions than are sent as one text. */
function longLog(first: number): string {
  const rows = Array.from({ length: 260 }, (_, row) => `| ${first + row} | 2026-09-01 | Lay berth ${row} | Active |`)
  return ['| ID | Date | Decision | Status |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

const lines = [
  '# Spec',
  '## Hydration Contract',
  '- Database: SQLite',
  '- Database: [Postgres | SQLite]',
  '- Auth: JWT — “Schlüssel”',
  'TODO: choose, owner Ana',
  '| ID | Date | Decision | Status |\n| --- | --- | --- | --- |\n| 1 | 2026-09-01 | Begun | Active |',
  longLog(0),
  longLog(7),
  '```json\n{ "a": }\n```',
  '- [ ] a box',
  '{{NAME}} \u2028 日本',
]
const text = fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map((chosen) => chosen.join('\n\n'))
const documents = fc.record({ 'SPEC.md': text, 'ACTIVE_SPEC.md': text, 'DECISION_LOG.md': text })

/** A step of a session: texts that are judged, nothing that is judged yet, a repository that is closed, a page or a worker that begins anew. */
const step = fc.oneof(
  { weight: 8, arbitrary: documents.map((texts) => ({ kind: 'judged' as const, texts })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { kind: 'unjudged' as const },
      { kind: 'closed' as const },
      { kind: 'new page' as const },
      { kind: 'new worker' as const },
    ),
  },
)

function workspaceOf(texts: Readonly<Record<string, string>>, version: number): Workspace {
  return {
    documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: version % 2 === 0 ? null : ['gone.md'],
    history: { kind: 'unknown', reason: 'Not asked.' },
    today: '2026-11-20',
  }
}

function stateOf(path: string, version: number): Snapshot['documents'][number] {
  return {
    id: path,
    path,
    role: 'document',
    kind: 'unknown',
    version: path === 'SPEC.md' ? version : 1,
    isDirty: path === 'SPEC.md',
    isRestored: false,
    isUtf16: false,
    readOnlyReason: null,
    externalChange: 'none',
    git: 'committed',
    savedAt: null,
  }
}

function restOf(texts: Readonly<Record<string, string>> | null, version: number): SnapshotState['rest'] {
  return {
    root: '/r',
    name: 'r',
    isSample: false,
    isTrusted: version % 3 === 0,
    documents: Object.keys(texts ?? {}).map((path) => stateOf(path, version)),
    deletedDocuments: [],
    git: { branch: null, head: null, operationInProgress: null, errorMessage: null },
    gitRun: null,
    commitDisabledReason: null,
    judgedAt: version,
    isJudging: false,
    past: [{ at: version, percent: 12.5, stage: 'DRAFT' }],
    notices: [],
    isGone: false,
    hasNoRepository: false,
    largerRepository: null,
  }
}

function versionsOf(texts: Readonly<Record<string, string>> | null, version: number): SnapshotState['judgedVersions'] {
  return new Map(Object.keys(texts ?? {}).map((path) => [path, path === 'SPEC.md' ? version : 1]))
}

/** Worker, main and window, without the threads and processes between them. */
class Line {
  #workspace = workspaceOf({}, 0)
  #session = new EngineSession(() => this.#workspace)
  #texts: JudgementTexts = {}
  #state: SnapshotState = { rest: restOf(null, 0), judgedVersions: new Map(), judgement: null }
  #patch: SnapshotPatch | null = null
  #publisher = this.#newPublisher()
  reader = new PatchReader()

  /** Answers what the window should show. */
  publish(texts: Readonly<Record<string, string>> | null, version: number): Snapshot {
    const [rest, versions] = [restOf(texts, version), versionsOf(texts, version)]
    if (texts !== null) {
      this.#workspace = workspaceOf(texts, version)
      this.#texts = { ...this.#texts, ...this.#session.judgementChanges() }
    }
    this.#state = { rest, judgedVersions: versions, judgement: texts && this.#texts }
    this.#publisher.publishSoon()
    this.#publisher.flush()
    if (this.#patch === null || !this.reader.take(this.#patch)) throw new Error('The patch did not fit.')
    const judgedVersions = Object.fromEntries(versions)
    if (texts === null) return { ...rest, judgedVersions, judgement: null }
    const { facts: _, requirements: __, ...shown } = this.#session.judge()
    return { ...rest, judgedVersions, judgement: shown }
  }

  get lastPatch(): SnapshotPatch | null {
    return this.#patch
  }

  startPage(): void {
    this.reader = new PatchReader()
    this.#publisher.reset()
  }

  startWorker(): void {
    this.#session = new EngineSession(() => this.#workspace)
  }

  closeRepository(): void {
    this.reader.forget()
    this.#publisher = this.#newPublisher()
    this.#texts = {}
    this.startWorker()
  }

  #newPublisher(): SnapshotPublisher {
    const publisher = new SnapshotPublisher(
      () => this.#state,
      (patch) => {
        this.#patch = patch
      },
    )
    publisher.start()
    return publisher
  }
}

test('the window receives every judgement exactly as the worker made it, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 10 }), (steps) => {
      const line = new Line()
      steps.forEach(([one, looks], version) => {
        if (one.kind === 'new page') line.startPage()
        else if (one.kind === 'new worker') line.startWorker()
        else if (one.kind === 'closed') line.closeRepository()
        else {
          const expected = line.publish(one.kind === 'judged' ? one.texts : null, version)
          // While keys come, only the last one is read.
          if (looks) expect(line.reader.snapshot()).toStrictEqual(expected)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('a key sends as much beside three hundred documents as beside one hundred', () => {
  const sent = [100, 300].map((count) => {
    const line = new Line()
    const others = Array.from({ length: count }, (_, index): [string, string] => [
      `specs/${index}/spec.md`,
      `# Berth ${index}\n\nTODO: rope\n`,
    ])
    const publish = (text: string, version: number) => {
      const expected = line.publish({ ...Object.fromEntries(others), 'SPEC.md': text }, version)
      expect(line.reader.snapshot()).toStrictEqual(expected)
      const { rest: _, ...patch } = line.lastPatch ?? { rest: '' }
      return JSON.stringify(patch).length
    }
    publish(`# Spec\n\nTODO: oars\n`, 0)
    publish(`# Spec\n\nWords\n\nTODO: oars\n`, 2)
    return publish(`# Spec\n\nWords!\n\nTODO: oars\n`, 4)
  })
  expect(sent[1]).toBeLessThan(1.2 * (sent[0] ?? 0))
})

test('a part that did not change is the same object as before', () => {
  const line = new Line()
  const read = (text: string, version: number) => {
    line.publish({ 'SPEC.md': text }, version)
    return line.reader.snapshot().judgement
  }
  const before = read(lines.slice(0, 3).join('\n'), 0)
  const after = read(`${lines.slice(0, 3).join('\n')}\n\nTODO: more words`, 2)
  expect(after?.contract).toBe(before?.contract)
  expect(after).not.toEqual(before)
})

test('a patch that builds on others that never came is refused, and changes nothing', () => {
  const line = new Line()
  line.publish({ 'SPEC.md': lines.join('\n') }, 0)
  const { stage: _, ...partly } = line.lastPatch?.judgement ?? {}
  const reader = new PatchReader()
  expect(line.lastPatch && reader.take({ ...line.lastPatch, judgement: partly })).toBe(false)
})
