import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../phrases/index'
import { namesCount, namesMetric } from './metric-of'
import { metrics } from './metrics'

describe('namesMetric', () => {
  it.each(metrics.map(({ name, dimension }) => [name, dimension] as const))(
    'finds %s by its names in every language',
    (name, dimension) => {
      const phrases = phrasesOf(({ metrics: names }) => names[name] ?? '')
      expect(phrases.filter((phrase) => !namesMetric(`| ${phrase} |`))).toEqual([])
      expect(phrases.filter((phrase) => namesCount(`| ${phrase} |`) !== (dimension === 'count'))).toEqual([])
    },
  )

  it('finds none inside of longer words, and none in plain text', () => {
    expect(['Reputation', 'latencyless', 'データ', 'A berth for each boat'].filter(namesMetric)).toEqual([])
  })
})
