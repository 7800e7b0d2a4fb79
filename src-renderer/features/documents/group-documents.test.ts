import { expect, it } from 'vitest'
import type { DocumentState } from '#bridge'
import type { Feature } from '#spec'
import { groupDocuments } from './group-documents'

const document = (path: string) => ({ id: path, path, role: path.endsWith('.json') ? 'configuration' : 'document' }) as DocumentState
const feature = (path: string, more: Partial<Feature> = {}) =>
  ({ path, stage: 'DRAFT', isActive: false, isArchived: false, ...more }) as Feature

it('groups documents by the innermost folder of a feature, the active one first and done ones last', () => {
  const paths = [
    'SPEC.md',
    'a/specs/1-x/spec.md',
    'specs/1-x/spec.md',
    'specs/1-x/checklists/ux.md',
    'specs/2-y/tasks.md',
    'specs/3-z/plan.md',
    'specs/loose.md',
    'b/old/t.md',
    'spec-cockpit.json',
  ]
  const features = [
    feature('a/specs/1-x', { stage: 'GO' }),
    feature('b/old', { isArchived: true }),
    feature('specs/1-x'),
    feature('specs/2-y', { isActive: true }),
    feature('specs/3-z'),
    feature('specs/4-without-documents'),
  ]
  const { loose, open, archived } = groupDocuments(paths.map(document), features)
  expect(loose.map(({ path }) => path)).toEqual(['SPEC.md', 'specs/loose.md', 'spec-cockpit.json'])
  expect(open.map((group) => [group.feature.path, group.documents.length])).toEqual([
    ['specs/2-y', 1],
    ['specs/1-x', 2],
    ['specs/3-z', 1],
    ['a/specs/1-x', 1],
  ])
  expect(archived.map((group) => group.feature.path)).toEqual(['b/old'])
})

it('leaves all documents loose without features', () => {
  expect(groupDocuments([document('SPEC.md')], [])).toEqual({ loose: [document('SPEC.md')], open: [], archived: [] })
})
