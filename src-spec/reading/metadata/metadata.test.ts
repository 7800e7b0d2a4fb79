import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
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

it('reads several bold pairs of one line, however they are joined', () => {
  const all = { Author: 'Ana', Status: 'Draft', Date: '2026-01-03' }
  for (const joint of [' | ', '|', ' · ', ' • ', '  ', '    ', ' &nbsp; ']) {
    expect(entries(`# A\n\n${['**Author**: Ana', '**Status**: Draft', '**Date:** 2026-01-03'].join(joint)}\n\n## B\n\nText.\n`)).toEqual(
      all,
    )
  }
  // One space, a bold word without a colon, or code are part of the value.
  expect(entries('# A\n\n**Author**: Ana **Bo**  and **Cy** too\n\n## B\n\nText.\n')).toEqual({ Author: 'Ana Bo and Cy too' })
  expect(entries('# A\n\n**Status**: Draft **Note**: for Bo\n\n## B\n\nText.\n')).toEqual({ Status: 'Draft Note: for Bo' })
})

it('reads Field | Value tables, and keeps bare pipes of a status cell', () => {
  expect(entries('# A\n\n| Field | Value |\n|---|---|\n| **Status** | draft | approved |\n| Owner | `@ana` |\n')).toEqual({
    Status: 'draft | approved',
    Owner: '@ana',
  })
})

it('reads no pair of a section on another subject', () => {
  expect(entries('# A\n\n## Data Model\n\n**Boat**: a name.\n\n**Status**: free or let.\n\n## API\n\n**None**: files only.\n')).toEqual({})
  expect(entries('# A\n\n## Berth\n\n| Field | Value |\n|---|---|\n| Status | free |\n\n## API\n\nNone.\n')).toEqual({})
  expect(entries('# A\n\n## Security\n\n**Access**: one user at the desk.\n')).toEqual({})
})

it('reads sections of metadata, in tables and lists and in any language', () => {
  expect(entries('# A\n\n## 📋 Metadata\n\n- **Owner**: Ana\n- Harbour: west\n\n## API\n\n- Owner: Bo\n')).toEqual({ Owner: 'Ana' })
  expect(entries('# A\n\n## 1. Document Information\n\n| Metadata | Details |\n|---|---|\n| Harbour | west |\n')).toEqual({
    Harbour: 'west',
  })
  expect(entries('# A\n\n## 文書情報\n\n- ステータス: 下書き\n- 作成日：2026-05-01\n')).toEqual({
    ステータス: '下書き',
    作成日: '2026-05-01',
  })
})

it('reads plain lines, items, quotes and flat tables of the head if their keys are about the document', () => {
  expect(entries('# A\n\nStatus: Draft\nOwner: Ana\n')).toEqual({ Status: 'Draft', Owner: 'Ana' })
  expect(entries('# A\n\n- Status: Draft\n- Boat: a name\n- **Berth**: a number\n')).toEqual({ Status: 'Draft' })
  expect(entries('# A\n\n> **Status**: Draft\n> **Rule**: SPEC wins.\n')).toEqual({ Status: 'Draft' })
  expect(entries('# A\n\n| Date | Status |\n|---|---|\n| 2026-05-01 | Draft |\n')).toEqual({ Date: '2026-05-01', Status: 'Draft' })
  expect(entries('# A\n\n| Date | Harbour |\n|---|---|\n| 2026-05-01 | west |\n')).toEqual({})
})

it('reads a last block most of whose keys are about the document', () => {
  const foot = (text: string) => entries(`# A\n\n## Governance\n\nThe board decides.\n\n${text}\n`)
  expect(foot('**版本**：1.1.0 | **批准日期**：2026-01-05 | **港口**：西')).toEqual({ 版本: '1.1.0', 批准日期: '2026-01-05', 港口: '西' })
  expect(foot('**Version**: 1.1.0\n\n**Owner**: Ana\n\n*End*')).toEqual({ Version: '1.1.0', Owner: 'Ana' })
  expect(foot('**Version**: 1.1.0 | **Harbour**: west | **Pier**: four')).toEqual({})
  expect(foot('**Version**: 1.1.0\n\nMore words.')).toEqual({})
})

it('reads the lines of a head before its prose', () => {
  expect(entries('# A\n\n**Status**: Draft\n**Boats**: many\nThis is about boats.\n')).toEqual({ Status: 'Draft' })
})

it('reads TOML', () => {
  expect(entries('+++\ntitle = "Boats"\nstatus = "draft"\n+++\n# A\n')).toEqual({ title: 'Boats', status: 'draft' })
})

it('reads front matter, and ignores invalid YAML', () => {
  expect(entries('---\ntitle: Boats\nstatus: Draft\n---\n# A\n')).toEqual({ title: 'Boats', status: 'Draft' })
  expect(entries('---\n: : {\n---\n# A\n')).toEqual({})
})

it('reads prose with a bold word as prose', () => {
  expect(entries('# A\n\n**Note**: this holds.\nAnd it goes on.\n\n**Bold** words.\n')).toEqual({})
})

it('reads a table of keys across with one row of values, and a list of several rows is none', () => {
  expect(entries('# A\n\n| Status | Owner |\n|---|---|\n| Draft | Ana |\n')).toEqual({ Status: 'Draft', Owner: 'Ana' })
  expect(entries('# A\n\n| Status | Owner |\n|---|---|\n| Draft | Ana |\n| Done | Bo |\n')).toEqual({})
})
