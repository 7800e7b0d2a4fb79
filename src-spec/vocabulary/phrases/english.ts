import type { StatementPhrases } from './statement-phrases'

export const english: StatementPhrases = {
  atMost: {
    before:
      'no more than, not more than, not exceed, never exceed, not to exceed, no higher than, no greater than, not greater than, no larger than, no longer than, no slower than, not be above, not above, not over, not be over, at most, at or below, at or under, equal to or less than, equal to or below, less than or equal to, lower than or equal to, up to, within, max, max., maximum, maximum of, a maximum of, capped at, limited to',
    after:
      'or less, or lower, or faster, or below, or under, or fewer, max, max., maximum, at most, or older, or earlier, and below, and older',
  },
  atLeast: {
    before:
      'no less than, not less than, not below, not be below, not fall below, not drop below, never below, never drop below, no fewer than, no lower than, at least, at or above, greater than or equal to, min, min., minimum, minimum of, a minimum of, starting from, since',
    after:
      'or more, or higher, or above, or better, or greater, or up, min, min., minimum, at least, or later, or newer, and above, and later, and newer, and higher, and up, onwards',
  },
  below: {
    before: 'under, below, less than, fewer than, lower than, faster than, smaller than, shorter than, older than, before',
    after: '',
  },
  above: { before: 'over, above, more than, greater than, higher than, exceeds, exceed, exceeding, newer than', after: '' },
  rangeWords: 'to, through, thru, until',
  orWords: 'or, and',
  metrics: {},
  percentile: 'percentile',
  average: 'average, avg, mean, median',
  general: '',
  nonBinding: '',
  verbs: '',
  bindings: '',
  connectives: '',
  prohibitions: '',
  banWords: '',
  subjects: {},
  unchanged: 'unchanged, no change, no changes, not changed, as before, same as before, stays, remains, existing, as is',
}
