import { expect, it } from 'vitest'
import { judge } from '#spec'
import { formats } from './index'

const judgement = judge({
  documents: [{ path: 'SPEC.md', text: '# Harbour\n\nTODO: name the berths\n' }],
  unreadable: [],
  configuration: null,
  deadLinks: null,
  history: { kind: 'unknown', reason: 'no repository.' },
  today: '2026-06-15',
})

for (const [name, format] of Object.entries(formats)) {
  it(`${name} names the stage, every finding and no colour, and ends with a line feed`, () => {
    const text = format(judgement, { root: '/harbour', hasColours: false, requestedStage: 'GO', hasPassed: false })
    expect(text).toContain(judgement.stage)
    expect(judgement.findings.length).toBeGreaterThan(1)
    for (const { check } of judgement.findings) expect(text).toContain(check)
    expect(text).not.toContain('\u001b')
    expect(text.endsWith('\n')).toBe(true)
  })
}

it('text lists each finding once, those of a document together', () => {
  const two = judge({
    documents: [
      { path: 'SPEC.md', text: '# Harbour\n\nTODO: name the berths\n\nTBD: name the ropes\n' },
      { path: 'ACTIVE_SPEC.md', text: '# Work\n\nTODO: name the tides\n' },
    ],
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'no repository.' },
    today: '2026-06-15',
  })
  const text = formats.text?.(two, { root: '/harbour', hasColours: false, requestedStage: null, hasPassed: false }) ?? ''
  const places = [...text.matchAll(/^(\S+\.md):(\d+):(\d+) /gm)].map(([, path, line, column]) => `${path} ${line} ${column}`)
  const expected = two.findings.map(({ place }) => `${place.path} ${place.line} ${place.column}`)
  expect(new Set(two.findings.map(({ place }) => place.path)).size).toBeGreaterThan(1)
  expect([...places].sort()).toEqual([...expected].sort())
  expect(places.map((place) => place.split(' ')[0])).toEqual(places.map((place) => place.split(' ')[0]).sort())
})

it('text says how many findings close a gate, and which gates are unknown', () => {
  const text = formats.text?.(judgement, { root: '/harbour', hasColours: false, requestedStage: null, hasPassed: false }) ?? ''
  const gates = text.split('\n').filter((line) => /^ {2}[✓✗?] /.test(line))
  expect(gates).toHaveLength(judgement.gates.length)
  for (const [at, { state, blockedBy }] of judgement.gates.entries()) {
    expect(gates[at]?.endsWith(' (unknown)')).toBe(state === 'unknown')
    if (state === 'closed' && blockedBy.length > 0) expect(gates[at]).toContain(`(${blockedBy.length} finding`)
  }
  expect(judgement.gates.some(({ state, blockedBy }) => state === 'closed' && blockedBy.length > 0)).toBe(true)
})
