import { expect, test } from 'vitest'
import type { Snapshot, SnapshotPatch } from '#bridge'
import type { JudgementTexts } from '#spec'
import { SnapshotPublisher, type SnapshotState } from './snapshot-publisher'

const rest: SnapshotState['rest'] = {
  root: '/r',
  name: 'r',
  isSample: false,
  isTrusted: false,
  documents: [],
  deletedDocuments: [],
  git: { branch: null, head: null, operationInProgress: null, errorMessage: null },
  gitRun: null,
  commitDisabledReason: null,
  judgedAt: 0,
  isJudging: false,
  past: [],
  notices: [],
  isGone: false,
  hasNoRepository: false,
  largerRepository: null,
} satisfies Omit<Snapshot, 'judgement' | 'judgedVersions'>

const first: JudgementTexts = { stage: '"DRAFT"', percent: '12', facts: '[1]', sections: '{}', findings: '[]' }

function start() {
  const patches: SnapshotPatch[] = []
  const state: { judgement: JudgementTexts | null } = { judgement: null }
  const publisher = new SnapshotPublisher(
    () => ({ rest, judgedVersions: new Map(), judgement: state.judgement }),
    (patch) => patches.push(patch),
  )
  /** The parts that are published for this judgement. */
  const publish = (judgement: JudgementTexts | null) => {
    state.judgement = judgement
    publisher.publishSoon()
    publisher.flush()
    return patches.at(-1)?.judgement
  }
  return { publisher, patches, publish }
}

test('nothing is published before the start or after the stop, and once a turn in between', async () => {
  const { publisher, patches } = start()
  const turn = () => new Promise(setImmediate)
  publisher.publishSoon()
  await turn()
  expect(patches).toHaveLength(0)
  publisher.start()
  publisher.publishSoon()
  publisher.notice('engine', 'It failed.')
  await turn()
  expect(patches).toHaveLength(1)
  publisher.flush()
  expect(patches).toHaveLength(1)
  publisher.publishSoon()
  publisher.stop()
  await turn()
  expect(patches).toHaveLength(1)
})

test('the first judgement is published whole except for main-only parts, the next ones with changed parts only', () => {
  const { publisher, publish } = start()
  publisher.start()
  expect(publish(null)).toBeNull()
  expect(publish(first)).toEqual({ stage: '"DRAFT"', percent: '12', findings: '[]' })
  expect(publish(first)).toEqual({})
  expect(publish({ ...first, percent: '13', facts: '[2]' })).toEqual({ percent: '13' })
})

test('after no judgement, and for a reloaded window, the next one is whole again', () => {
  const { publisher, publish } = start()
  publisher.start()
  publish(first)
  expect(publish(null)).toBeNull()
  expect(publish(first)).toHaveProperty('stage')
  publisher.reset()
  expect(publish(first)).toHaveProperty('stage')
})

test('a notice stays until it is removed', () => {
  const { publisher } = start()
  publisher.notice('engine', 'It failed.')
  publisher.notice('watch', 'It polls.')
  publisher.notice('engine', null)
  expect(publisher.notices).toEqual(['It polls.'])
})
