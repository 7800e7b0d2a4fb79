import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { judge, type Workspace } from '#spec'
import { Analysis, type AnalysisOptions, type Judged } from '../engine/index'
import { buildWorker } from '../testing/build-worker'

let workerFile = ''
beforeAll(async () => {
  const worker = await buildWorker()
  workerFile = worker.file
  return worker.remove
})

const eventually = { timeout: 60_000 }
const open: Analysis[] = []
afterEach(async () => {
  for (const analysis of open.splice(0)) await analysis.close()
})

const history = { kind: 'unknown', reason: 'Git has not been asked yet.' } as const
const day = '2026-11-20'

function start(more: Partial<AnalysisOptions> = {}) {
  const judged: Judged[] = []
  const troubles: string[] = []
  const analysis = new Analysis({
    workerFile,
    everything: () => [],
    onJudged: (answer) => judged.push(answer),
    onTrouble: (sentence) => troubles.push(sentence),
    ...more,
  })
  open.push(analysis)
  return { analysis, judged, troubles }
}

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n'

function workspace(text: string): Workspace {
  return { documents: [{ path: 'SPEC.md', text }], unreadable: [], configuration: null, deadLinks: null, history, today: day }
}

test('the thread’s judgement is the engine’s, and names the versions that it saw', async () => {
  const { analysis, judged } = start()
  analysis.setText('SPEC.md', 3, spec)
  analysis.judge(day)
  await vi.waitFor(() => expect(judged).toHaveLength(1), eventually)
  expect(judged[0]?.versions).toEqual({ 'SPEC.md': 3 })
  expect(judged[0]?.judgement).toEqual(judge(workspace(spec)))
})

test('changes alone keep the thread’s text level', async () => {
  const { analysis, judged } = start()
  analysis.setText('SPEC.md', 1, spec)
  const at = spec.indexOf('PostgreSQL 15')
  analysis.changeText('SPEC.md', 2, [
    { from: 2, to: 6, insert: 'Technical Spec' },
    { from: at, to: at + 'PostgreSQL 15'.length, insert: 'MongoDB' },
  ])
  analysis.judge(day)
  await vi.waitFor(() => expect(judged).toHaveLength(1), eventually)
  const text = spec.replace('# Spec', '# Technical Spec').replace('PostgreSQL 15', 'MongoDB')
  expect(judged[0]?.versions).toEqual({ 'SPEC.md': 2 })
  expect(judged[0]?.judgement).toEqual(judge(workspace(text)))
})

test('removed, unreadable, history, configuration and dead links count', async () => {
  const { analysis, judged } = start()
  const unreadable = [{ path: 'ACTIVE_SPEC.md', reason: 'It holds bytes that are no text.' }]
  const known = {
    kind: 'known',
    head: { 'SPEC.md': spec },
    baseline: { 'SPEC.md': spec },
    specAtActive: null,
    changedOn: { 'SPEC.md': '2026-11-01' },
    elsewhere: [],
  } as const
  const configuration = { path: 'spec-cockpit.json', text: '{ "checks": { "no-dead-link": "info" } }' }
  const linked = `${spec}\nSee [it](gone.md).\n`
  analysis.setText('SPEC.md', 1, linked)
  analysis.setText(configuration.path, 1, configuration.text)
  analysis.setDeadLinks(['gone.md'])
  analysis.setText('DECISION_LOG.md', 1, '# Log\n')
  analysis.removeText('DECISION_LOG.md')
  analysis.setUnreadable(unreadable)
  analysis.setHistory(known)
  analysis.judge(day)
  await vi.waitFor(() => expect(judged).toHaveLength(1), eventually)
  expect(judged[0]?.judgement).toEqual(judge({ ...workspace(linked), unreadable, history: known, configuration, deadLinks: ['gone.md'] }))
})

test('the latest request wins: answers to older ones are dropped', async () => {
  const { analysis, judged } = start()
  for (let version = 1; version <= 50; version++) {
    analysis.setText('SPEC.md', version, `${spec}\n${'word '.repeat(version)}`)
    analysis.judge(day)
  }
  await vi.waitFor(() => expect(analysis.busy).toBe(false), eventually)
  expect(judged).toHaveLength(1)
  expect(judged[0]?.versions).toEqual({ 'SPEC.md': 50 })
})

/** A thread that breaks its limits on the text "bad", else answers at once: what the owner does then is what is tested. */
function unruly(onBad: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'unruly-')), 'worker.cjs')
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads')
    const versions = {}
    let bad = false
    parentPort.on('message', (order) => {
      if (order.kind === 'text') { versions[order.path] = order.version; bad = order.text === 'bad' }
      if (order.kind !== 'judge') return
      if (bad) { ${onBad} }
      parentPort.postMessage({ kind: 'judged', sequence: order.sequence, judgement: {}, versions })
    })`,
  )
  return file
}

test.each([
  ['takes for ever', 'for (;;) {}', /took longer than 0\.3 s/],
  ['takes all memory', 'const all = []; for (;;) all.push(new Array(100000).fill(all.length + 0.5))', /needed more memory/],
  ['throws', 'throw new Error("a bug")', /failed and was stopped \(a bug\)/],
])('a judgement that %s costs the thread, and the next one starts with all texts', async (_, onBad, sentence) => {
  const file = unruly(onBad)
  let text = 'bad'
  const { analysis, judged, troubles } = start({
    workerFile: file,
    timeLimit: 300,
    memoryLimit: 64,
    everything: () => [
      { kind: 'text', path: 'SPEC.md', version: 7, text },
      { kind: 'text', path: 'DECISION_LOG.md', version: 8, text: 'fine' },
    ],
    ...(onBad.includes('all.push') ? { timeLimit: 60_000 } : {}),
  })
  analysis.setText('SPEC.md', 1, text)
  analysis.judge(day)
  text = 'fine'
  await vi.waitFor(() => expect(troubles).toHaveLength(1), eventually)
  expect(troubles[0]).toMatch(sentence)
  expect(analysis.busy).toBe(false)
  expect(judged).toHaveLength(0)
  analysis.judge(day)
  await vi.waitFor(() => expect(judged).toHaveLength(1), eventually)
  expect(judged[0]?.versions).toEqual({ 'SPEC.md': 7, 'DECISION_LOG.md': 8 })
  rmSync(dirname(file), { recursive: true, force: true })
})
