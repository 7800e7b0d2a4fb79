import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'
import { decisionEdits, draftDecision } from './draft-decision'

const template = readFileSync('resources/templates/DECISION_LOG.md', 'utf8').replaceAll('{{DATE}}', '2026-11-20')

function draftIn(log: string) {
  const workspace = workspaceOf({ documents: { 'SPEC.md': spec, 'DECISION_LOG.md': log }, finds: [] })
  const draft = draftDecision(workspace, judge(workspace))
  return { workspace, draft }
}

describe('draftDecision', () => {
  it('offers an id that no unfilled row of the template uses', () => {
    const { workspace, draft } = draftIn(template)
    expect(draft.id).toBe('002')
    const written = applyEdits(template, decisionEdits(workspace, { ...draft, title: 'Keep boats in rows' }))
    expect(written.match(/^\| 001 /gm)).toHaveLength(1)
    expect(written.match(/^\| 002 /gm)).toHaveLength(1)
  })

  it('skips the ids of struck, linked and blank rows', () => {
    const row = (id: string): string => template.replace('| 001 |', `| ${id} |`)
    expect(draftIn(row('~~001~~')).draft.id).toBe('002')
    expect(draftIn(row('[001](#first)')).draft.id).toBe('002')
    expect(draftIn(template.replace(/^(\| 001 .*)$/m, '$1\n| 002 | | | | | | | |')).draft.id).toBe('003')
  })

  it('keeps 001 free where no row uses it', () => {
    expect(draftIn(template.replace(/^\| 001 .*\n/m, '')).draft.id).toBe('001')
  })
})
