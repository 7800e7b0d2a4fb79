import { expect, it } from 'vitest'
import { describeConventions } from './describe-conventions'

const words = (id: 'spec-kit' | 'openspec' | 'core', documents: number, features: readonly boolean[] = []) =>
  describeConventions(
    [{ id, root: '', documents }],
    features.map((isArchived, at) => ({ convention: id, path: `specs/00${at}-x`, isArchived })),
  ).map(({ description }) => description)

it('counts the features of a convention', () => {
  expect(words('spec-kit', 7, [false, false])).toEqual(['spec-kit, 2 features'])
  expect(words('openspec', 4, [false, true])).toEqual(['OpenSpec, 1 change, 1 archived'])
  expect(words('openspec', 4, [true])).toEqual(['OpenSpec, 0 changes, 1 archived'])
  expect(words('core', 3)).toEqual(['SPEC, ACTIVE_SPEC, DECISION_LOG, 3 documents'])
})

it('counts nothing where there is nothing', () => {
  expect(words('spec-kit', 1)).toEqual(['spec-kit'])
  expect(words('spec-kit', 0)).toEqual([''])
})
