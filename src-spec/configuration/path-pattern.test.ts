import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern, patternProblem } from './path-pattern'

describe('matchesPattern', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['SPEC.md', 'SPEC.md', true],
    ['SPEC.md', 'docs/SPEC.md', false],
    ['spec.md', 'SPEC.md', false],
    ['*.md', 'SPEC.md', true],
    ['*.md', 'docs/SPEC.md', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['docs/**', 'docs/a/b.md', true],
    ['docs/', 'docs/a/b.md', true],
    ['docs/', 'docs-old/a.md', false],
    ['**/SPEC.md', 'SPEC.md', true],
    ['**/SPEC.md', 'a/b/SPEC.md', true],
    ['a/**/z.md', 'a/z.md', true],
    ['a/**/z.md', 'a/b/c/z.md', true],
    ['a/**/b/*.md', 'a/x/b/y/b/c.md', true],
    ['a/**/b/*.md', 'a/x/b/y/c.md', false],
    ['0*-use-*.md', '0007-use-boats.md', true],
    ['0*-use-*.md', '0007-boats.md', false],
    ['规范/*.md', '规范/船.md', true],
    ['a.md', 'axmd', false],
    ['[a].md', 'a.md', false],
  ]
  for (const [pattern, path, answer] of cases) {
    it(`${pattern} ${answer ? 'matches' : 'does not match'} ${path}`, () => expect(matchesPattern(pattern, path)).toBe(answer))
  }

  it('agrees with a naive implementation', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 5 })
    const paths = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 }), paths, (pattern, path) => {
        expect(matchesPattern(pattern.join('/'), path.join('/'))).toBe(certain(pattern, path))
      }),
      { numRuns: 2000 },
    )
  })

  it('matches many stars without exponential backtracking', () => {
    expect(matchesPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false)
    expect(matchesPattern(`${'**/a/'.repeat(500)}b`, 'a/'.repeat(1500))).toBe(false)
  })
})

function certain(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return path.length === 0
  if (first === '**') return certain(rest, path) || (path.length > 0 && certain(pattern, path.slice(1)))
  const [name, ...further] = path
  return name !== undefined && new RegExp(`^${first.replaceAll('*', '.*')}$`).test(name) && certain(rest, further)
}

describe('patternProblem', () => {
  for (const pattern of [
    '../SPEC.md',
    'docs/../../x.md',
    '/etc/x.md',
    'C:/x.md',
    'C:\\x.md',
    '~/x.md',
    'docs\\x.md',
    '',
    ' ',
    './x.md',
    'a//b.md',
  ])
    it(`rejects "${pattern}"`, () => expect(patternProblem(pattern)).not.toBeNull())
  for (const pattern of ['SPEC.md', 'docs/', 'a/**/b*.md', '..x/y.md', 'a b.md'])
    it(`accepts "${pattern}"`, () => expect(patternProblem(pattern)).toBeNull())
})
