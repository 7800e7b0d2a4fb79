import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { law } from '../../fixtures/constitution'
import { amendment } from './amendment'
import { bumped, compareVersions, findVersion, readVersion, type SemanticVersion } from './versions'

const change = (after: string, before = law) => {
  const read = (text: string) => readDocument({ path: 'CONSTITUTION.md', text }, 'constitution')
  return amendment(read(before), read(after))?.bump ?? null
}

describe('the change of an amendment', () => {
  const third = law.slice(law.indexOf('### III'), law.indexOf('## Engineering'))
  const outside = law.replace('never', '**never**').replace('1.2.0 |', '1.3.0 |').replace('tasks.md ✅', 'tasks.md ⚠')
  const freed = law.replace('MUST be reversible', 'is best reversible').replace('the release MUST stop', 'the release stops')

  it.each([
    ['nothing', law, null],
    ['white space, markup, line endings, comments and the footer', outside.replaceAll('\n', '\r\n'), null],
    ['a principle that goes', law.replace(third, ''), 'MAJOR'],
    ['a principle that lost its binding word', freed, 'MAJOR'],
    ['a principle that was replaced by another one', law.replace(third, '### III. Quiet Logs\nLogs SHALL name no skipper.\n\n'), 'MAJOR'],
    [
      'a principle that shares a few words with another one',
      law.replace(third, '### III. Quiet Logs\nThe release notes MUST name no skipper, and logs stay quiet.\n\n'),
      'MAJOR',
    ],
    ['a principle that comes', law.replace('## Engineering', '### IV. Quiet Logs\nLogs SHALL name no skipper.\n\n## Engineering'), 'MINOR'],
    ['another title for the same words', law.replace('Harbours First', 'The Harbour Comes First'), 'PATCH'],
    ['another order', law.replace(third, '').replace('### I. Harbours', `${third}### I. Harbours`), 'PATCH'],
    ['a word', law.replace('never be promised', 'not be promised'), 'PATCH'],
    ['a number outside the principles', law.replace('five minutes', 'six minutes'), 'PATCH'],
  ] as const)('%s', (_name, after, bump) => expect(change(after)).toBe(bump))
})

it('names the first principle that goes, and counts the others', () => {
  const read = (text: string) => readDocument({ path: 'CONSTITUTION.md', text }, 'constitution')
  const reasonOf = (after: string) => amendment(read(law), read(after))?.reason
  const from = (mark: string) => law.slice(law.indexOf(mark), law.indexOf('## Engineering'))
  const [first] = /(?<=### II\. ).*/.exec(law) ?? []
  expect(reasonOf(law.replace(from('### III'), ''))).toMatch(/^removes the principle "[^"]+"$/)
  expect(reasonOf(law.replace(from('### II.'), ''))).toBe(`removes the principle "${first}" and 1 more`)
})

describe('versions', () => {
  const version = (text: string) => readVersion(text) as SemanticVersion

  it.each([
    ['1.2.3', 'MAJOR', '2.0.0'],
    ['1.2.3', 'MINOR', '1.3.0'],
    ['1.2.3', 'PATCH', '1.2.4'],
    ['v1.2', 'MAJOR', 'v2.0'],
    ['v1.2', 'MINOR', 'v1.3'],
  ] as const)('%s needs for %s at least %s', (before, bump, needed) => expect(bumped(version(before), bump)).toBe(needed))

  it('compares by numbers, and a missing part is 0', () => {
    expect(compareVersions(version('1.10.0'), version('1.9.9'))).toBeGreaterThan(0)
    expect(compareVersions(version('v2.0'), version('2.0.0'))).toBe(0)
  })

  it.each(['03.01.2026', '2026-01-03', '1.2.3.4', '2', '', 'v', 'x1.2'])('finds none in %j', (text) => expect(findVersion(text)).toBeNull())
})
