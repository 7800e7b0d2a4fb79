import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DecisionStatus } from './model'
import { readLegend } from './read-legend'
import { statusOf } from './read-status'

const cases: readonly (readonly [string, DecisionStatus])[] = [
  ['✅', 'active'],
  ['✔️ Accepted', 'active'],
  ['ACCEPTED', 'active'],
  ['Locked', 'active'],
  ['Decided (Ana, 2026)', 'active'],
  ['Accepted, superseded by D-021', 'superseded'],
  ['superseded by D-021', 'superseded'],
  ['Revised by D-9', 'superseded'],
  ['Proposed → Accepted', 'active'],
  ['~~Proposed~~ Accepted', 'active'],
  ['Accepted (proposed by Bo)', 'active'],
  ['Proposed | Accepted | Superseded', 'unknown'],
  ['not yet approved', 'proposed'],
  ['Not accepted', 'rejected'],
  ['no longer active', 'unknown'],
  ['Aktiv', 'active'],
  ['Ersetzt durch D-3', 'superseded'],
  ['Verworfen', 'rejected'],
  ['Zurückgenommen', 'reverted'],
  ['已采用', 'active'],
  ['不採用', 'rejected'],
  ['مقبول', 'active'],
  ['❌', 'reverted'],
  ['❌ Rejected', 'rejected'],
  ['🔄', 'superseded'],
  ['reactive', 'unknown'],
  ['', 'unknown'],
  ['—', 'unknown'],
]
for (const [raw, status] of cases) it(`reads "${raw}" as ${status}`, () => expect(statusOf(raw, new Map())).toBe(status))

it('prefers the legend of the log to the built-in meanings', () => {
  for (const text of [
    '# L\n\n## Legend\n- ✅ = Proposed\n- 🔄: Rejected\n',
    '# L\n\n**Status Legend:** ✅ Proposed | 🔄 Rejected\n',
    '# L\n\n> Legend: ✅ proposed, 🔄 rejected\n',
    '# L\n\n| Symbol | Meaning |\n|---|---|\n| ✅ | Proposed |\n| 🔄 | Rejected |\n',
  ]) {
    const outline = readDocumentTree(text)
    const words = outline.prose.filter(({ kind }) => kind !== 'cell')
    const legend = readLegend(outline, words)
    expect([statusOf('✅', legend), statusOf('🔄', legend), statusOf('✅ Accepted', legend)], text).toEqual([
      'proposed',
      'rejected',
      'active',
    ])
  }
})
