import { expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { metadataOf } from './metadata'

const entries = (text: string) => metadataOf(readDocumentTree(text))

it('reads lines of bold pairs, at the head and at the foot', () => {
  expect(entries('# A\n\n**Author**: Ana | **Status:** Draft\n\nText.\n\n**Version**: 2.0.0 | **Ratified**: 2026-01-03\n')).toEqual({
    Author: 'Ana',
    Status: 'Draft',
    Version: '2.0.0',
    Ratified: '2026-01-03',
  })
})

it('reads Field | Value tables, and keeps bare pipes of a status cell', () => {
  expect(entries('# A\n\n| Field | Value |\n|---|---|\n| **Status** | draft | approved |\n| Owner | `@ana` |\n')).toEqual({
    Status: 'draft | approved',
    Owner: '@ana',
  })
})

it('reads front matter, and ignores invalid YAML', () => {
  expect(entries('---\ntitle: Boats\nstatus: Draft\n---\n# A\n')).toEqual({ title: 'Boats', status: 'Draft' })
  expect(entries('---\n: : {\n---\n# A\n')).toEqual({})
})

it('reads prose with a bold word as prose', () => {
  expect(entries('# A\n\n**Note**: this holds.\nAnd it goes on.\n\n**Bold** words.\n')).toEqual({})
})
