import { describe, expect, it } from 'vitest'
import { featureGates } from '../conventions/gates'
import { gateDefinitions } from './gate-definitions'

const gates = { ...featureGates, core: gateDefinitions }

/** The percent after each gate, in their order. */
const percents: Readonly<Record<keyof typeof gates, readonly number[]>> = {
  core: [7, 15, 30, 38, 46, 53, 69, 76, 84, 92, 96, 100],
  'spec-kit': [7, 15, 23, 30, 38, 46, 50, 57, 61, 76, 92, 96, 100],
  openspec: [10, 20, 30, 40, 50, 70, 90, 95, 100],
  kiro: [9, 19, 28, 38, 47, 57, 76, 95, 100],
}

describe('each gate that opens raises the percent by its share', () => {
  it.each(Object.keys(gates) as (keyof typeof gates)[])('%s', (convention) => {
    const weights = gates[convention].map(({ weight }) => weight)
    const sum = (count: number) => weights.slice(0, count).reduce((total, weight) => total + weight, 0)
    expect(weights.map((_, index) => Math.floor((100 * sum(index + 1)) / sum(weights.length)))).toEqual(percents[convention])
  })
})
