import { expect, it } from 'vitest'
import { change, changePath } from '../../fixtures/openspec'
import { previewMerge } from './preview-merge'

const deltaPath = `${changePath}/specs/fees/spec.md`
const mainPath = 'openspec/specs/fees/spec.md'
const textsOf = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([path, text]) => ({ path, text }))

it('previews the main spec of a change', () => {
  const merge = previewMerge(textsOf(change), deltaPath)
  const text = merge?.kind === 'merged' ? merge.text : ''
  expect(text.match(/^#{2,4} .*$/gm)).toEqual([
    '## Purpose',
    '## Requirements',
    '### Requirement: Fee by length',
    '#### Scenario: Boat of 9.2 metres',
    '### Requirement: Free first hour',
    '#### Scenario: Short stop',
    '#### Scenario: Short stop of a deep boat',
    '### Requirement: Fee by draught',
    '#### Scenario: Boat of 2.3 metres draught',
  ])
  expect(text).toContain('boats of at most two metres of draught')
})

it('leaves a renamed requirement at its place', () => {
  const main = '## Purpose\nFees.\n\n## Requirements\n\n'
  const requirement = (name: string) => `### Requirement: ${name}\nIt SHALL be shown.\n\n#### Scenario: Rain\n- **THEN** it is dry\n\n`
  const added = `## ADDED Requirements\n\n${requirement('Free hours')}`
  for (const [old, names] of [
    ['Fee by length', ['Fee', 'Fee by draught', 'Free hours']],
    ['Fee by draught', ['Fee by length', 'Fee', 'Free hours']],
  ] as const) {
    const delta = `${added}## RENAMED Requirements\n- FROM: \`### Requirement: ${old}\`\n- TO: \`### Requirement: Fee\`\n`
    const merge = previewMerge(
      [
        { path: mainPath, text: main + requirement('Fee by length') + requirement('Fee by draught') },
        { path: deltaPath, text: delta },
      ],
      deltaPath,
    )
    const text = merge?.kind === 'merged' ? merge.text : ''
    expect([...text.matchAll(/^### Requirement: (.*)$/gm)].map(([, name]) => name)).toEqual(names)
  }
})

it('writes a new main spec for a capability without one', () => {
  const path = 'openspec/changes/sell-ropes/specs/ropes/spec.md'
  const delta = '## ADDED Requirements\n\n### Requirement: Price list\nIt SHALL hang out.\n\n#### Scenario: Rain\n- **THEN** it is dry\n'
  expect(previewMerge([{ path, text: delta }], path)).toEqual({
    kind: 'merged',
    text: `# ropes Specification\n\n## Purpose\nTBD - created by archiving change sell-ropes. Update Purpose after archive.\n\n## Requirements\n\n${delta.slice(delta.indexOf('###'))}`,
  })
})

it('takes the purpose of a new capability from the delta, unless it would hide a section', () => {
  const path = 'openspec/changes/sell-ropes/specs/ropes/spec.md'
  const purposeOf = (purpose: string) => {
    const text = `## Purpose\n${purpose}\n\n## ADDED Requirements\n\n### Requirement: Price list\nIt SHALL hang out.\n\n#### Scenario: Rain\n- **THEN** it is dry\n`
    const merge = previewMerge([{ path, text }], path)
    return merge?.kind === 'merged' ? /## Purpose\n(.*)\n\n## Requirements\n/.exec(merge.text)?.[1] : merge?.kind
  }
  expect(purposeOf('Guests buy ropes at the pier.')).toBe('Guests buy ropes at the pier.')
  expect(purposeOf('Guests buy ropes. <!-- And oars? -->')).toMatch(/^TBD - created by archiving change sell-ropes/)
})

it('says what is in the way', () => {
  const unknown = { ...change, [deltaPath]: (change[deltaPath] ?? '').replace('Requirement: Free first hour', 'Requirement: Free hours') }
  expect(previewMerge(textsOf(unknown), deltaPath)).toMatchObject({
    kind: 'refused',
    refusals: [{ kind: 'no target', operation: 'MODIFIED', name: 'Free hours' }],
  })
  expect(previewMerge(textsOf({ ...change, [deltaPath]: '## Notes\n' }), deltaPath)).toMatchObject({ kind: 'unreadable delta' })
  const copied = { ...change, [mainPath]: `${change[mainPath]}\n## ADDED Requirements\n` }
  expect(previewMerge(textsOf(copied), deltaPath)).toMatchObject({ kind: 'unreadable spec' })
  expect(previewMerge(textsOf(change), mainPath)).toBeNull()
})
