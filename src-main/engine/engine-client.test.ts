import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { applyEdits, EngineSession, type History, type Judgement, JudgementReader, judge, type TextChange, type Workspace } from '#spec'
import { buildWorker } from '../testing/build-worker'
import { EngineClient, type EngineClientOptions, type EngineDocument } from './engine-client'
import type { Judged } from './protocol'

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildWorker()
})

const open: EngineClient[] = []
const folders: string[] = []
afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const unknown: History = { kind: 'unknown', reason: 'Git has not been asked yet.' }
const day = '2026-11-20'
const slow = { timeout: 20_000 }

/** A client over documents of its own, which it is given as main gives them. */
function start(texts: Readonly<Record<string, string>>, more: Partial<EngineClientOptions> = {}) {
  const judged: Judged[] = []
  const errors: (string | null)[] = []
  const documents = new Map<string, EngineDocument>()
  const put = (path: string, text: string, readOnlyReason: string | null = null, nulLine: number | null = null) => {
    const document = { path, text, readOnlyReason, nulLine, version: (documents.get(path)?.version ?? 0) + 1 }
    documents.set(path, document)
    return document
  }
  for (const [path, text] of Object.entries(texts)) put(path, text)
  const client = new EngineClient({
    workerFile,
    documents: () => [...documents.values()],
    deadLinks: () => null,
    supportingFiles: () => ({ telltales: [], settings: [], manifests: [] }),
    history: () => unknown,
    today: () => day,
    onJudged: (answer) => judged.push(answer),
    onBusyChanged: () => undefined,
    onError: (sentence) => errors.push(sentence),
    ...more,
  })
  open.push(client)
  const set = (...given: Parameters<typeof put>) => client.setText(put(...given))
  const change = (path: string, changes: readonly TextChange[]) => {
    let text = documents.get(path)?.text ?? ''
    for (const { from, to, insert } of [...changes].reverse()) text = text.slice(0, from) + insert + text.slice(to)
    client.changeText(put(path, text), changes)
    return text
  }
  const remove = (path: string) => {
    documents.delete(path)
    client.removeText(path)
  }
  return { client, judged, errors, documents, set, change, remove }
}

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n'
const log = '# Log\n\n| ID | Date | Decision | Status |\n| --- | --- | --- | --- |\n| D-001 | 2026-09-01 | Begun | Active |\n'

function workspace(texts: Readonly<Record<string, string>>, more: Partial<Workspace> = {}): Workspace {
  const documents = Object.entries(texts).map(([path, text]) => ({ path, text }))
  return { documents, unreadable: [], configuration: null, deadLinks: null, history: unknown, today: day, ...more }
}

function read(judged: Judged | undefined): Judgement | undefined {
  return judged && new JudgementReader().judgement(judged.judgement)
}

function value<Value>(outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string }): Value {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

describe('judgements', () => {
  test('are the engine’s, and name the judged versions', async () => {
    const { client, judged } = start({ 'SPEC.md': spec })
    client.start()
    await client.idle()
    expect(judged).toHaveLength(1)
    expect(judged[0]?.versions).toEqual(new Map([['SPEC.md', 1]]))
    expect(read(judged[0])).toEqual(judge(workspace({ 'SPEC.md': spec })))
    expect(await client.currentJudgement()).toBe(judged[0]?.judgement)
  })

  test('follow from changes alone', async () => {
    const { client, judged, change } = start({ 'SPEC.md': spec })
    client.start()
    await client.idle()
    const at = spec.indexOf('PostgreSQL 15')
    const text = change('SPEC.md', [
      { from: 2, to: 6, insert: 'Technical Spec' },
      { from: at, to: at + 'PostgreSQL 15'.length, insert: 'MongoDB' },
    ])
    await client.idle()
    expect(judged.at(-1)?.versions).toEqual(new Map([['SPEC.md', 2]]))
    expect(judged[0]?.versions).toEqual(new Map([['SPEC.md', 1]]))
    expect(read(judged.at(-1))).toEqual(judge(workspace({ 'SPEC.md': text })))
  })

  test('count removed and unreadable documents, history, configuration and dead links', async () => {
    const history = {
      kind: 'known',
      head: { 'SPEC.md': spec },
      baseline: { 'SPEC.md': spec },
      specAtActive: null,
      changedOn: { 'SPEC.md': '2026-11-01' },
      otherBranches: [],
    } as const
    const configuration = '{ "checks": { "no-dead-link": "info" } }'
    const linked = `${spec}\nSee [it](gone.md).\n`
    const state: { deadLinks: readonly string[] | null; history: History } = { deadLinks: null, history: unknown }
    const { client, judged, set, remove } = start({ 'SPEC.md': spec }, { deadLinks: () => state.deadLinks, history: () => state.history })
    client.start()
    await client.idle()
    Object.assign(state, { deadLinks: ['gone.md'], history })
    set('SPEC.md', linked)
    set('spec-cockpit.json', configuration)
    client.updateDeadLinks()
    set('DECISION_LOG.md', '# Log\n')
    remove('DECISION_LOG.md')
    set('ACTIVE_SPEC.md', '', 'It holds bytes that are no text.')
    set('docs/adr/0001-oars.md', '# Oars \uFFFD\n', 'It has a NUL byte.', 1)
    client.updateUnreadable()
    client.updateHistory()
    await client.idle()
    expect(read(judged.at(-1))).toEqual(
      judge(
        workspace(
          { 'SPEC.md': linked, 'docs/adr/0001-oars.md': '# Oars \uFFFD\n' },
          {
            unreadable: [
              { path: 'ACTIVE_SPEC.md', reason: 'It holds bytes that are no text.', line: null },
              { path: 'docs/adr/0001-oars.md', reason: 'It has a NUL byte.', line: 1 },
            ],
            history,
            configuration: { path: 'spec-cockpit.json', text: configuration },
            deadLinks: ['gone.md'],
          },
        ),
      ),
    )
  })

  test('that are stale are dropped', async () => {
    const { client, judged, set } = start({ 'SPEC.md': spec })
    client.start()
    for (let version = 2; version <= 50; version += 1) {
      set('SPEC.md', `${spec}\n${'word '.repeat(version)}`)
      await new Promise(setImmediate)
    }
    await client.idle()
    const seen = judged.map(({ versions }) => versions.get('SPEC.md') ?? 0)
    expect(seen.at(-1)).toBe(50)
    expect(seen.length).toBeLessThan(50)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    // Parts that only a dropped judgement changed are there all the same.
    expect(read(judged.at(-1))).toEqual(judge(workspace({ 'SPEC.md': `${spec}\n${'word '.repeat(50)}` })))
  })
})

describe('queries', () => {
  test('are answered as by a session over the same workspace', async () => {
    const texts = { 'SPEC.md': `${spec}\n- TODO: ask\n`, 'DECISION_LOG.md': log }
    const { client } = start(texts)
    const session = new EngineSession(() => workspace(texts))
    const drafted = session.draftDecision()
    if (!drafted) throw new Error('Nothing was drafted.')
    const finding = session.judge().findings.find(({ check }) => check === 'no-open-todo')?.id ?? ''
    expect(value(await client.query('draftDecision', []))).toEqual(drafted)
    expect(value(await client.query('decisionEdits', [drafted.draft]))).toEqual(session.decisionEdits(drafted.draft))
    expect(value(await client.query('decisionRecord', [drafted.draft]))).toEqual({ kind: 'no-records' })
    expect(value(await client.query('waivableFindings', ['SPEC.md']))).toEqual(session.waivableFindings('SPEC.md'))
    expect(value(await client.query('waiverEdits', [finding, 'agreed']))).toEqual(session.waiverEdits(finding, 'agreed'))
    expect(value(await client.query('commitContents', []))).toEqual(session.commitContents())
    expect(value(await client.query('decisionIds', [[{ path: 'DECISION_LOG.md', text: log }]], { isIndependent: true }))).toEqual([
      ['D-001'],
    ])
  })

  test('include every change before their result, or run again', async () => {
    const { client, change } = start({ 'SPEC.md': spec, 'DECISION_LOG.md': log })
    client.start()
    const draft = value(await client.query('draftDecision', []))?.draft
    if (!draft) throw new Error('Nothing was drafted.')
    const answer = client.query('decisionEdits', [{ ...draft, title: 'Sail' }])
    const text = change('DECISION_LOG.md', [{ from: log.length, to: log.length, insert: '| D-002 | 2026-09-02 | Row | Active |\n' }])
    const lines = applyEdits(text, value(await answer) ?? [])
      .trimEnd()
      .split('\n')
    expect(lines.slice(-2)).toEqual([expect.stringContaining('| Row |'), expect.stringContaining('| Sail |')])
  })

  test('whose texts keep changing fail as stale with a sentence', async () => {
    // Answers a query only after the update that follows it.
    const onQuery = "parentPort.once('message', () => parentPort.postMessage({ kind: 'answered', id: message.id, result: [] }))"
    const { client, set } = start({ 'SPEC.md': spec }, { workerFile: script(onQuery) })
    let isTyping = true
    const type = () => {
      set('SPEC.md', spec)
      if (isTyping) setImmediate(type)
    }
    type()
    expect(await client.query('waivableFindings', ['SPEC.md'])).toMatchObject({
      ok: false,
      code: 'stale',
      reason: expect.stringMatching(/^[A-Z].*\.$/),
    })
    isTyping = false
  })

  test('can be cancelled while they wait and while they run; the next one runs', async () => {
    const { client } = start({ 'SPEC.md': spec, 'DECISION_LOG.md': log })
    const [running, waiting] = [new AbortController(), new AbortController()]
    const logs = [{ path: 'DECISION_LOG.md', text: log.repeat(200) }]
    const answers = [
      client.query('decisionIds', [logs], { signal: running.signal, isIndependent: true }),
      client.query('draftDecision', [], { signal: waiting.signal }),
      client.query('waivableFindings', ['DECISION_LOG.md']),
    ] as const
    waiting.abort()
    running.abort()
    expect(await answers[0]).toMatchObject({ ok: false, code: 'cancelled' })
    expect(await answers[1]).toMatchObject({ ok: false, code: 'cancelled' })
    expect((await answers[2]).ok).toBe(true)
    expect(await client.query('draftDecision', [], { signal: waiting.signal })).toMatchObject({ ok: false, code: 'cancelled' })
  })

  test('in the background run after the others', async () => {
    const { client } = start({ 'SPEC.md': spec, 'DECISION_LOG.md': log })
    const order: string[] = []
    const ids = (name: string, isBackground: boolean) =>
      client
        .query('decisionIds', [[{ path: 'DECISION_LOG.md', text: log }]], { isBackground, isIndependent: true })
        .then(() => order.push(name))
    await Promise.all([ids('running', true), ids('background', true), ids('urgent', false)])
    expect(order).toEqual(['running', 'urgent', 'background'])
  })

  test('that wait when the client is closed are cancelled', async () => {
    const { client } = start({ 'SPEC.md': spec })
    client.start()
    const answers = [client.query('draftDecision', []), client.query('waivableFindings', ['SPEC.md'])]
    await client.close()
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: false, code: 'cancelled' })
    expect(await client.query('draftDecision', [])).toMatchObject({ ok: false, code: 'cancelled' })
    await client.idle()
  })
})

/** A worker that breaks a limit when the text is "bad" or a query is asked; what the client does then is what is tested. */
function script(onQuery: string, onBad = onQuery): string {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'))
  folders.push(folder)
  const file = join(folder, 'worker.cjs')
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads')
    const changed = new Map()
    let isBad = false
    parentPort.on('message', (message) => {
      if (message.kind === 'text') { changed.set(message.path, message.version); isBad = message.text === 'bad' }
      if (message.kind === 'query') { ${onQuery} }
      if (message.kind !== 'judge') return
      if (isBad) { ${onBad} }
      parentPort.postMessage({ kind: 'judged', id: message.id, changes: {}, versions: { isComplete: true, changed } })
    })`,
  )
  return file
}

const breaks = [
  ['takes for ever', 'for (;;) {}', /took longer than 3 s and was stopped/, { timeoutMs: 3_000 }],
  [
    'takes all memory',
    'const all = []; for (;;) all.push(new Array(100000).fill(all.length + 0.5))',
    /needed more memory/,
    { timeoutMs: 60_000, memoryMb: 64 },
  ],
  ['throws', 'throw new Error("a bug")', /failed and was stopped \(a bug\)/, { timeoutMs: 60_000 }],
  ['ends', 'process.exit(0)', /ended unexpectedly/, { timeoutMs: 60_000 }],
] as const

describe.each(breaks)('a worker that %s', (_, line, sentence, limits) => {
  test('during a judgement is replaced, and the next one starts with all texts', async () => {
    const { client, judged, errors, documents, set } = start({ 'SPEC.md': 'bad' }, { workerFile: script(line), ...limits })
    client.start()
    await vi.waitFor(() => expect(errors).toHaveLength(1), slow)
    expect(errors[0]).toMatch(sentence)
    expect(errors[0]).toMatch(/^Judging the documents .*\. It is tried again after the next change\.$/)
    await client.idle()
    expect(await client.currentJudgement()).toBeNull()
    set('DECISION_LOG.md', 'fine')
    set('SPEC.md', 'fine')
    await vi.waitFor(() => expect(judged).toHaveLength(1), slow)
    expect(judged[0]?.versions).toEqual(new Map([...documents.values()].map(({ path, version }) => [path, version])))
    expect(errors.at(-1)).toBeNull()
  })

  test('during a query fails it with a sentence, and the next worker runs the waiting queries', async () => {
    const { client, judged, errors } = start({ 'SPEC.md': 'fine', 'DECISION_LOG.md': 'fine' }, { workerFile: script(line), ...limits })
    client.start()
    const answers = await Promise.all([client.query('draftDecision', []), client.query('decisionIds', [[]])])
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, code: 'failed', reason: expect.stringMatching(sentence) })
      expect(answer).toMatchObject({ reason: expect.stringMatching(/^Reading the documents for this .*\. Try again\.$/) })
    }
    await vi.waitFor(() => expect(judged).not.toHaveLength(0), slow)
    expect(judged.at(-1)?.versions).toEqual(
      new Map([
        ['SPEC.md', 1],
        ['DECISION_LOG.md', 1],
      ]),
    )
    expect(errors.filter((error) => error !== null)).toEqual([])
  })
})

/** The real worker, which ends at the first query that any of them gets. */
function killedOnce(): string {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  folders.push(folder)
  const [file, killed] = [join(folder, 'worker.cjs'), join(folder, 'killed')]
  writeFileSync(
    file,
    `const { existsSync, writeFileSync } = require('node:fs')
    require('node:worker_threads').parentPort.on('message', ({ kind }) => {
      if (kind !== 'query' || existsSync(${JSON.stringify(killed)})) return
      writeFileSync(${JSON.stringify(killed)}, '')
      process.exit(1)
    })
    require(${JSON.stringify(workerFile)})`,
  )
  return file
}

test('a real worker that is killed during a draft is replaced by one that drafts it', async () => {
  const texts = { 'SPEC.md': spec, 'DECISION_LOG.md': log }
  const { client, judged, errors } = start(texts, { workerFile: killedOnce() })
  client.start()
  await client.idle()
  expect(await client.query('draftDecision', [])).toMatchObject({
    ok: false,
    code: 'failed',
    reason: expect.stringMatching(/ended unexpectedly/),
  })
  expect(value(await client.query('draftDecision', []))).toEqual(new EngineSession(() => workspace(texts)).draftDecision())
  expect(judged).toHaveLength(1)
  expect(errors).toEqual([null])
})

test('a worker that is killed before its first judgement leaves none of its settings of V8', async () => {
  const source = '(function () { return 1 })'
  const cachedData = new Script(source).createCachedData()
  // V8 takes compiled code only with the settings that it was made with.
  const isTaken = (filename: string) => new Script(source, { cachedData, filename }).cachedDataRejected === false
  expect(isTaken('before.js')).toBe(true)
  const { client } = start({ 'SPEC.md': spec }, { workerFile: killedOnce() })
  client.prepare()
  expect((await client.query('draftDecision', [])).ok).toBe(false)
  expect(isTaken('after.js')).toBe(true)
})

test('of a worker that was killed no version is left, and the next one sends all', async () => {
  const { client, judged, documents, remove } = start(
    { 'SPEC.md': spec, 'ACTIVE_SPEC.md': '# Plan\n', 'DECISION_LOG.md': log },
    { workerFile: killedOnce() },
  )
  client.start()
  await client.idle()
  expect((await client.query('draftDecision', [])).ok).toBe(false)
  // No worker is there to be given this.
  remove('DECISION_LOG.md')
  await client.idle()
  expect(judged.at(-1)?.versions).toEqual(new Map([...documents.values()].map(({ path, version }) => [path, version])))
  expect(await client.currentJudgement()).toBe(judged.at(-1)?.judgement)
})

test('a query on which the engine fails returns a sentence, and the worker goes on', async () => {
  const { client, judged } = start({ 'SPEC.md': spec })
  client.start()
  const outcome = await client.query('decisionIds', [null as never])
  expect(outcome).toMatchObject({ ok: false, code: 'failed', reason: expect.stringMatching(/failed: TypeError/) })
  await client.idle()
  expect(judged).toHaveLength(1)
})

test('a worker file that does not exist fails with a sentence, not in a loop', async () => {
  const { client, errors } = start({ 'SPEC.md': spec }, { workerFile: join(dirname(workerFile), 'missing.cjs') })
  client.start()
  await vi.waitFor(() => expect(errors).toHaveLength(1), slow)
  expect(await client.query('draftDecision', [])).toMatchObject({ ok: false, code: 'failed' })
  expect(errors).toHaveLength(1)
})
