import { describe, expect, it } from 'vitest'
import { areDisjoint, type Version } from './version'
import { type BareVersion, readVersionRange } from './version-range'

function read(text: string, bare: BareVersion): Version {
  const range = readVersionRange(text, bare)
  if (!range) throw new Error(`${text} is not read`)
  return range
}

/** What SPEC says, and what a manifest says. */
const apart: readonly (readonly [string, string])[] = [
  ['^2.1', '1.4.0'],
  ['< 3', '^3.2'],
  ['~2.1', '2.2.0'],
  ['~=2.1.3', '2.2'],
  ['^0.3', '0.4.1'],
  ['>=0.115,<0.120', '==0.121.0'],
  ['>= 1.8, < 2', '^2.0.0'],
  ['3.x', '2.9.9'],
  ['2.1', '3.0.0'],
  ['2.1.4', '2.1.0'],
  ['^3 || ^4', '>=5'],
  ['1.2 – 1.4', '1.5.0'],
  ['2.1+', '2.0.9'],
  ['18 or newer', '^17.0.0'],
  ['>= 2', '<2'],
]

const together: readonly (readonly [string, string])[] = [
  ['^2.1', '^2.0.5'],
  ['2.1', '2.4.0'],
  ['0.115', '0.120.1'],
  ['~> 2.1', '2.9.0'],
  ['~=2.1', '2.9'],
  ['18', '^18.2.0'],
  ['<= 2.1', '2.1.7'],
  ['> 2', '^2.4'],
  ['!=2.3, >=2', '2.3.0'],
  ['^3 || ^4', '4.1.0'],
  ['1.2 – 1.4', '1.4.9'],
  ['>= 3 < 2', '1.0.0'],
]

const unread = [
  'latest',
  '*',
  'workspace:^1.0.0',
  '2.0.0-beta.1',
  '2.0.0rc1',
  'git+https://x.y/knots',
  'npm:ropes@1.2',
  '',
  '^2.1 soon',
  '1.*.2',
  '~=2',
  '2.1 3.4',
]

describe('ranges of versions', () => {
  for (const [one, other] of apart) it(`tells ${one} from ${other}`, () => expect(disjoint(one, other)).toBe(true))
  for (const [one, other] of together) it(`meets ${one} with ${other}`, () => expect(disjoint(one, other)).toBe(false))
  for (const text of unread) it(`does not read "${text}"`, () => expect(readVersionRange(text, 'exact')).toBe(null))
})

function disjoint(one: string, other: string): boolean {
  return areDisjoint(read(one, 'same-major'), read(other, 'exact'))
}
