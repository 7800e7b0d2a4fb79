import { expect, it } from 'vitest'
import { resolveLink } from './resolve-link'

it('a target of up to 1,000 units is resolved, a longer one is none', () => {
  const longest = `${'a'.repeat(997)}.md`
  expect(resolveLink('docs/SPEC.md', longest)).toBe(`docs/${longest}`)
  expect(resolveLink('docs/SPEC.md', `a${longest}`)).toBe(null)
})
