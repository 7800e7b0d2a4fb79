import { describe, expect, it } from 'vitest'
import { idKey, isSampleId, nextDecisionId } from './ids'

describe('nextDecisionId', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[], '001'],
    [['007'], '008'],
    [['D-012'], 'D-013'],
    [['ADR-0007', 'ADR-0003'], 'ADR-0008'],
    [['1', '2', '3'], '4'],
    [['9'], '10'],
    [['099'], '100'],
    [['D-99'], 'D-100'],
    [['D-5', 'D-2', 'D-3'], 'D-6'],
    [['D-001', 'D-002', 'X-9'], 'D-003'],
    [['DEC-2025-009', 'DEC-2026-002'], 'DEC-2026-003'],
    [['', '—'], '001'],
    [['d-7', 'D-8'], 'D-9'],
    [['Decision 4'], 'Decision 5'],
  ]
  for (const [ids, next] of cases) it(`follows ${ids.join(', ') || 'nothing'} with ${next}`, () => expect(nextDecisionId(ids)).toBe(next))

  it('continues after the ids of other branches, in the form of its own log', () => {
    expect(nextDecisionId(['D-012', 'D-015'])).toBe('D-016')
    expect(nextDecisionId(['D-012', 'ADR-1', 'ADR-2', 'D-020'], ['D-012'])).toBe('D-021')
  })

  it('is never a taken id', () => {
    const ids = ['D-1', 'D-01', 'D-001', 'D-2']
    expect(ids.map(idKey)).not.toContain(idKey(nextDecisionId(ids)))
  })
})

describe('isSampleId', () => {
  for (const id of ['SAMPLE-1', 'EXAMPLE', 'DEC-XXX', 'D-NNN', 'ADR-###', 'Beispiel 1'])
    it(`knows ${id}`, () => expect(isSampleId(id)).toBe(true))
  for (const id of ['D-001', 'EX-1', 'MAX-7', '12', 'SAM-1', 'TEMP-3']) it(`leaves ${id}`, () => expect(isSampleId(id)).toBe(false))
})
