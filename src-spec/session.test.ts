import { describe, expect, it } from 'vitest'
import type { Example } from './checks/check'
import { judge } from './engine/judge'
import { active, log, shop, spec } from './fixtures/shop'
import type { DecisionDraft } from './kinds/decision-log/model'
import type { Workspace } from './model/workspace'
import { EngineSession } from './session'
import { workspaceOf } from './testing/check-tester'
import { applyEdits } from './text/source'

const changed = { ...shop, 'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite'), 'ACTIVE_SPEC.md': active.replace('Postgres', 'SQLite') }

function sessionOf(example: Partial<Example>): EngineSession {
  const workspace = workspaceOf({ documents: changed, committed: shop, finds: [], ...example })
  return new EngineSession(() => workspace)
}

function draftOf(session: EngineSession): DecisionDraft {
  const drafted = session.draftDecision()
  if (!drafted) throw new Error('Nothing was drafted.')
  return drafted.draft
}

const withoutLog = Object.fromEntries(Object.entries(changed).filter(([path]) => path !== 'DECISION_LOG.md'))
const record = (number: string, title: string) =>
  `# ADR-${number}: ${title}\n\n- Status: Accepted\n- Date: 2026-05-01\n\n## Context\n\nBoats.\n\n## Decision\n\n${title}.\n\n## Consequences\n\nNone.\n`
const records = { ...withoutLog, 'docs/adr/0001-rent-by-the-hour.md': record('0001', 'Rent by the hour') }

describe('a session', () => {
  it('gives the judgement of the engine, and judges the same workspace once', () => {
    let workspace: Workspace = workspaceOf({ documents: changed, committed: shop, finds: [] })
    const session = new EngineSession(() => workspace)
    expect(session.judge()).toEqual(judge(workspace))
    expect(session.judge()).toBe(session.judge())
    workspace = workspaceOf({ documents: shop, committed: shop, finds: [] })
    expect(session.judge()).toEqual(judge(workspace))
  })

  it('serializes what changed in the judgement', () => {
    const session = sessionOf({})
    expect(session.judgementChanges().stage).toBe(JSON.stringify(session.judge().stage))
    expect(session.judgementChanges()).toEqual({})
  })

  it('drafts the decision for the log and appends it', () => {
    const session = sessionOf({})
    expect(session.draftDecision()?.home).toEqual({ kind: 'log', path: 'DECISION_LOG.md' })
    const draft = { ...draftOf(session), rationale: 'One file is enough.' }
    const after = applyEdits(log, session.decisionEdits(draft) ?? [])
    expect(after.startsWith(log.trimEnd())).toBe(true)
    expect(after).toContain('One file is enough.')
    expect(session.decisionRecord(draft)).toEqual({ kind: 'no-records' })
  })

  it('drafts a record where decisions are records, and gives the reason when one cannot be written', () => {
    const session = sessionOf({ documents: records })
    const draft = draftOf(session)
    expect(session.decisionEdits(draft)).toBeNull()
    expect(session.decisionRecord(draft)).toMatchObject({ kind: 'written', like: 'docs/adr/0001-rent-by-the-hour.md' })
    expect(session.decisionRecord({ ...draft, title: ' ' })).toEqual({ kind: 'refused', why: 'title' })
    expect(session.decisionRecord({ ...draft, id: 'none' })).toEqual({ kind: 'refused', why: 'id', nextId: draft.id })
  })

  it('drafts nothing without a log or records', () => {
    const session = sessionOf({ documents: withoutLog })
    expect(session.draftDecision()).toBeNull()
    expect(session.decisionRecord(draftOf(sessionOf({})))).toEqual({ kind: 'no-records' })
  })

  it('waives only a finding of the present text', () => {
    const text = `${spec}\n- TODO: ask\n`
    const session = sessionOf({ documents: { ...shop, 'SPEC.md': text }, unreadable: { 'docs/PLAN.md': null } })
    const finding = session.judge().findings.find(({ check }) => check === 'no-open-todo')
    if (!finding) throw new Error('The TODO is not found.')
    expect(session.waivableFindings('SPEC.md')).toContain(finding.id)
    expect(session.waivableFindings('GONE.md')).toEqual([])
    const waiver = session.waiverEdits(finding.id, 'agreed until May')
    expect(waiver.kind === 'edits' && applyEdits(text, waiver.edits)).toContain('<!-- cockpit-allow no-open-todo: agreed until May -->')
    expect(session.waiverEdits(finding.id, ' ')).toEqual({ kind: 'refused' })
    expect(session.waiverEdits('another', 'agreed')).toEqual({ kind: 'no-finding' })
    const unreadable = session.judge().findings.find(({ place }) => place.path === 'docs/PLAN.md')
    expect(session.waiverEdits(unreadable?.id ?? '', 'agreed')).toEqual({ kind: 'no-text', path: 'docs/PLAN.md' })
  })

  it('lists what a commit would contain', () => {
    const draft = { ...draftOf(sessionOf({})), rationale: 'One file is enough.' }
    const decided = { ...changed, 'DECISION_LOG.md': applyEdits(log, sessionOf({}).decisionEdits(draft) ?? []) }
    const contents = sessionOf({ documents: decided }).commitContents()
    expect(contents.changes.map(({ subject }) => subject)).toEqual(['Database'])
    expect(contents.decisions).toEqual([{ id: draft.id, title: draft.title }])
    expect(contents.kinds).toMatchObject({ 'SPEC.md': 'technical-spec', 'DECISION_LOG.md': 'decision-log' })
  })

  it('reads the ids of logs from outside the workspace', () => {
    const session = new EngineSession(() => {
      throw new Error('No workspace is needed.')
    })
    const text = '| ID | Decision |\n|---|---|\n| D-7 | Sail |\n| D-8 | Row |\n'
    expect(
      session.decisionIds([
        { path: 'DECISION_LOG.md', text },
        { path: 'DECISION_LOG.md', text: '' },
      ]),
    ).toEqual([['D-7', 'D-8'], []])
  })
})
