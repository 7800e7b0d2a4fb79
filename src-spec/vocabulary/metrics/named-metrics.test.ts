import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../phrases/index'
import { metricOf, namesCount, namesMetric } from './metric-of'
import { namedMetrics } from './named-metrics'

describe.each(namedMetrics)('$name', ({ name, dimension, spaced, joined }) => {
  it('is found by each of its names', () => {
    const names = fc.stringMatching(new RegExp(`^(?:${[spaced.source, joined?.source].filter(Boolean).join('|')})$`))
    fc.assert(
      fc.property(names, (written) => {
        expect([written, namesMetric(`Boat ${written.charAt(0).toUpperCase()}${written.slice(1)} 5`)]).toEqual([written, true])
      }),
    )
  })

  it('is found by its names in other languages', () => {
    for (const { metrics } of languages) {
      for (const written of (metrics[name] ?? '').split(',').map((one) => one.trim())) {
        if (written !== '') expect([written, namesMetric(`(${written})`)]).toEqual([written, true])
      }
    }
  })

  it('is a number without a unit or is none', () => {
    const words = fc.sample(fc.stringMatching(new RegExp(`^(?:${spaced.source})$`)), { seed: 1, numRuns: 20 })
    for (const written of words) expect([written, namesCount(written)]).toEqual([written, dimension === 'count'])
  })
})

it.each(['The rates of errors are kept', 'Responses carry an id', 'recovery of a boat', 'a page of a size', 'Boats per account'])(
  'finds no metric in the parts of names: %s',
  (text) => {
    expect(namesMetric(text)).toBe(false)
    expect(metricOf(text, 'time').measured).toBeNull()
  },
)
