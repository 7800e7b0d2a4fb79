import { describe, expect, it } from 'vitest'
import { isVersionedElsewhere, namedVersion, versionOfCell } from './named-version'

const read: readonly (readonly [text: string, name: string, written: string])[] = [
  ['knots: ties ropes, ^2.1', 'knots', '^2.1'],
  ['knots - ties ropes; ~11.5, pinned minor because of the native build; approved: the team knows it', 'knots', '~11.5'],
  ['knots — ties ropes; ^5.1; approved: long support', 'knots', '^5.1'],
  ['github.com/boats/knots/v3: ties ropes, >= 3.11, < 4', 'github.com/boats/knots/v3', '>= 3.11, < 4'],
  ['@boats/knots (^2.1): ties ropes', '@boats/knots', '^2.1'],
  ['@boats/knots@2.1.0 — ties ropes', '@boats/knots', '2.1.0'],
  ['knots@^2.1', 'knots', '^2.1'],
  ['knots ^2.1', 'knots', '^2.1'],
  ['knots>=2.1,<3', 'knots', '>=2.1, <3'],
  ['knots[silk]>=2.1', 'knots', '>=2.1'],
  ['knots 18 — ties ropes', 'knots', '18'],
  ['knots 18 or newer: ties ropes', 'knots', '18 or newer'],
  ['knots: ties ropes, version 3', 'knots', '3'],
  ['knots\n  - Purpose: ties ropes\n  - Version: 3', 'knots', '3'],
  ['knots\nVersion constraint: >=2.1,<3', 'knots', '>=2.1, <3'],
  ['knots: ties ropes, v6.x', 'knots', 'v6.x'],
  ['knots: ties ropes, ^2.1 (MPL-2.0)', 'knots', '^2.1'],
  ['org.boats:knots: ties ropes, 2.1.0', 'org.boats:knots', '2.1.0'],
  ['knots.js: ties ropes, ^2.1.', 'knots.js', '^2.1'],
]

const unread: readonly string[] = [
  'knots: ties ropes',
  'knots: ties ropes, latest',
  'knots: ties ropes, 3',
  'knots: ties ropes, 2.1.0-beta.1',
  'knots: ties ropes, ^2.1, ^3 from May on',
  'knots: ties ropes, 1.4; ^2.1',
  'knots: ties ropes, ^2.1 until May',
  'knots: replaced by ropes, not ^2.1',
  'knots: ^2.1, moves to 3.0 in May',
  'knots adapter: ties ropes, ^2.1',
  'knots and ropes: ^2.1',
  'knots: at least two of them, 99.9 % of the time, ^2.1',
  'Use knots ^2.1',
  'knots: the protocol 2.1 of ropes',
]

describe('a library with its version', () => {
  for (const [text, name, written] of read) {
    it(`reads "${text}"`, () => expect(namedVersion(text)).toMatchObject({ name, written }))
  }
  for (const text of unread) it(`does not read "${text}"`, () => expect(namedVersion(text)).toBe(null))
  it('knows a second version of the library', () => {
    const isElsewhere = (line: string): boolean => {
      const entry = '- [ ] knots: ties ropes, ^2.1'
      const library = namedVersion(entry.slice(6))
      return library !== null && isVersionedElsewhere(`${entry}\n${line}\n`, library)
    }
    const second = [
      '- [x] `Knots`: the old harbour, 1.4',
      '| knots | old harbour | 1.4 |',
      'The old harbour keeps knots 1.4 for now.',
      'knots@1.4',
    ]
    // A number that may be one counts too.
    const doubtful = ['knots take 1.4 seconds, as they did', '- tied knots: < 250 ms']
    const none = ['- knots: ^2.1 is approved', '- big-knots: 1.4', '- knots tie ropes', '- tied knots, in 1.4 seconds', '']
    expect([...second, ...doubtful].filter((line) => !isElsewhere(line))).toEqual([])
    expect(none.filter(isElsewhere)).toEqual([])
    const range = namedVersion('knots: ties ropes, >=2.1,<3')
    expect(range && isVersionedElsewhere('- knots: ties ropes, >=2.1,<3', range)).toBe(false)
  })
  it('finds the second version behind letters that change their length in lower case, and by a name with signs', () => {
    const library = namedVersion('@boats/knots.js: ties ropes, ^2.1')
    expect(library && isVersionedElsewhere(`${'İ'.repeat(40)}\n- @boats/knots.js: the old harbour, 1.4`, library)).toBe(true)
    expect(library && isVersionedElsewhere('- @boats/knotsxjs: the old harbour, 1.4', library)).toBe(false)
  })
  it('reads a whole cell alone', () => {
    expect(versionOfCell(' >= 1.8, < 2 ')?.written).toBe('>= 1.8, < 2')
    expect(versionOfCell('18')?.written).toBe('18')
    expect(versionOfCell('2024')).toBe(null)
    expect(versionOfCell('^2.1, soon')).toBe(null)
  })
})
