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
  ['accepted — the part on mending was superseded by 0005, the rest stays', 'active'],
  ['Accepted. Amended by ADR-0001.', 'active'],
  ['Amended by ADR-0001', 'active'],
  ['Accepted and in use. Nothing in it is deprecated.', 'active'],
  ['Accepted (superseded by D-3)', 'superseded'],
  ['Accepted 2026-01-02; rejected 2026-03-04', 'rejected'],
  ['Accepted. Rejected options are kept below.', 'active'],
  ['Accepted, supersedes D-1', 'active'],
  ['Supersedes D-1', 'unknown'],
  ['Superceded by 9. Chains', 'superseded'],
  ['Partially superseded by D-3', 'active'],
  ['Superseded by D-3 (section 2)', 'active'],
  ['Accepted and superseded by D-3', 'superseded'],
  ['принято и заменено D-3', 'superseded'],
  ['accepted — stages 1–7 and 6a/6b, stage 5b deferred', 'active'],
  ['Superseded → D-12', 'superseded'],
  ['Draft, to be approved by Ana', 'proposed'],
  ['durch D-002 ersetzt', 'superseded'],
  ['beschlossen, ersetzt D-001', 'active'],
  ['ersetzt D-001', 'unknown'],
  ['abgelöst von D-009', 'superseded'],
  ['teilweise ersetzt durch D-3', 'active'],
  ['Acceptée', 'active'],
  ['Rejetée', 'rejected'],
  ['Pas encore validée', 'proposed'],
  ['Remplacée par D-1', 'superseded'],
  ['mergé', 'active'],
  ['Decidido', 'active'],
  ['Decidida', 'active'],
  ['rechazado', 'rejected'],
  ['Reemplazada por D-1', 'superseded'],
  ['Rejeitada', 'rejected'],
  ['Substituída por D-1', 'superseded'],
  ['Принята', 'active'],
  ['Не принято', 'rejected'],
  ['Заменено на D-2', 'superseded'],
  ['已被 D-002 取代', 'superseded'],
  ['由 D-002 替换', 'superseded'],
  ['已采纳，取代 D-001', 'active'],
  ['取代 D-001', 'unknown'],
  ['未批准', 'proposed'],
  ['D-2 に置き換えられた', 'superseded'],
  ['採用済み（D-001 を置換）', 'active'],
  ['D-002로 대체됨', 'superseded'],
  ['승인됨, D-001을 대체', 'active'],
  ['미승인', 'proposed'],
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
