import { expect, it } from 'vitest'
import { splitFeaturePath } from './feature-folder'

it('a folder directly below specs that holds a spec, a plan or tasks is a feature; a file there is none', () => {
  expect(splitFeaturePath('specs/berths/spec.md')).toEqual({ folder: 'specs/berths', rest: 'spec.md', isNumbered: false })
  expect(splitFeaturePath('specs/spec.md')).toBe(null)
  expect(splitFeaturePath('specs/berths/notes.md')).toBe(null)
  expect(splitFeaturePath('specs/harbour/001-berths/spec.md')).toEqual({
    folder: 'specs/harbour/001-berths',
    rest: 'spec.md',
    isNumbered: true,
  })
})
