import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readPlan } from './read-plan'

const read = (text: string) => readPlan('specs/001-ropes/plan.md', readDocumentTree(text))
const context = (text: string) => read(`# Implementation Plan: Ropes\n\n## Technical Context\n\n${text}`).context

it('reads the keys of the Technical Context with their values', () => {
  const text = `**Language/Version**: Rust 1.81  
**Primary Dependencies:** axum, \`sqlx\`
- **Storage**: PostgreSQL 16
**Testing**: NEEDS CLARIFICATION
**Target Platform**: [e.g., Linux server]
**Constraints**: N/A
**Scale/Scope**: None - one harbour
`
  expect(context(text).map(({ key, value, state }) => `${key} = ${value} (${state})`)).toEqual([
    'Language/Version = Rust 1.81 (set)',
    'Primary Dependencies = axum, sqlx (set)',
    'Storage = PostgreSQL 16 (set)',
    'Testing = NEEDS CLARIFICATION (open)',
    'Target Platform = [e.g., Linux server] (open)',
    'Constraints = N/A (none)',
    'Scale/Scope = None - one harbour (none)',
  ])
})

it('reads several keys of one line', () => {
  for (const joint of [' | ', '|', ' · ', '  ']) {
    const text = `**Storage**: files in **one** folder${joint}**Testing**: vitest\n`
    expect(context(text).map(({ key, value }) => `${key} = ${value}`)).toEqual(['Storage = files in one folder', 'Testing = vitest'])
  }
  expect(context('**Storage**: files  **only** there\n').map(({ value }) => value)).toEqual(['files only there'])
})

it('places each value', () => {
  const text = '# Implementation Plan: Ropes\n\n## Technical Context\n\n**Storage**: files  \n'
  const [{ place } = { place: null }] = read(text).context
  expect(text.slice(place?.range.from, place?.range.to)).toBe('files')
  expect(place?.line).toBe(5)
})

it('reads no keys outside of that section, in a fence or in prose', () => {
  expect(read('# Plan\n\n**Branch**: `001-ropes`\n\n## Summary\n\n**Storage**: files\n').context).toEqual([])
  expect(context('```\n**Storage**: files\n```\n\nThe **storage**, files, is old.\n')).toEqual([])
})

it('finds the section in which the constitution is checked', () => {
  expect(read('# Plan\n\n## Constitution Check\n\nPasses.\n').constitutionCheck).toBe(2)
  expect(read('# Plan\n\n## Summary\n\nThe constitution is checked elsewhere.\n').constitutionCheck).toBe(null)
})
