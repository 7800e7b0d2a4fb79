import { expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { keyedSections } from './keyed-sections'

it('sections of one title have keys of their own, the first without a number', () => {
  const keys = [...keyedSections(readDocumentTree('# Spec\n\n## Ropes\n\na\n\n## Ropes\n\nb\n\n## Ropes\n\nc\n')).keys()]
  expect(keys.filter((key) => key.includes('opes')).map((key) => key.replace(/^.*opes/, ''))).toEqual(['', ' #2', ' #3'])
})
