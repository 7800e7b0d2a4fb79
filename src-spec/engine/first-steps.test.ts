import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogue } from '../checks/catalogue'
import { firstSteps } from '../readiness/first-steps'
import { nextAction } from '../readiness/next-action'
import { EngineSession } from '../session'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits, type Edit } from '../text/source'

const template = (name: string) =>
  readFileSync(new URL(`../../resources/templates/${name}`, import.meta.url), 'utf8')
    .replaceAll('{{PROJECT_NAME}}', 'Orchard')
    .replaceAll('{{REPO_PATH}}', '/orchard')
    .replaceAll('{{DATE}}', '2026-06-15')

/** A repository of templates, to which edits are applied one after the other. */
class Orchard {
  texts: Record<string, string> = Object.fromEntries(['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'].map((name) => [name, template(name)]))

  get session(): EngineSession {
    const workspace = workspaceOf({ documents: this.texts, committed: {}, finds: [] })
    return new EngineSession(() => workspace)
  }

  apply(edits: readonly Edit[]): void {
    for (const [path, text] of Object.entries(this.texts)) {
      this.texts[path] = applyEdits(
        text,
        edits.filter((edit) => edit.path === path),
      )
    }
  }

  /** Blanks, and findings that are mistakes. */
  get counts(): readonly [toFill: number, errors: number, warnings: number] {
    const { findings } = this.session.judge()
    const count = (severity: string) => findings.filter((one) => one.severity === severity && !one.toFill).length
    return [findings.reduce((sum, { toFill }) => sum + (toFill?.count ?? 0), 0), count('error'), count('warning')]
  }
}

it('leads from templates to DRAFT, and the blanks get fewer at every step', () => {
  const orchard = new Orchard()
  const sentences: string[] = []
  let before = orchard.counts[0]
  for (let step = 0; step < 7; step += 1) {
    const { next, findings } = orchard.session.judge()
    sentences.push(next.sentence)
    const finding = findings.find(({ id }) => id === next.finding)
    orchard.apply(finding?.fixes[0]?.edits ?? [])
    const [toFill, errors, warnings] = orchard.counts
    expect(toFill, next.sentence).toBeLessThan(before)
    expect([errors, warnings], next.sentence).toEqual([0, 0])
    before = toFill
  }
  expect(sentences).toEqual([
    'Choose a database in SPEC.md.',
    'Choose an auth scheme in SPEC.md.',
    'Choose an API style in SPEC.md.',
    'Choose a runtime in SPEC.md.',
    'Choose an error format in SPEC.md.',
    'Choose a log format in SPEC.md.',
    'Choose a test tool in SPEC.md.',
  ])

  const { next } = orchard.session.judge()
  expect(next).toMatchObject({ kind: 'hydrate', sentence: 'Write the contract of SPEC into ACTIVE_SPEC.md: 7 values are missing there.' })
  orchard.apply(orchard.session.hydrationEdits(orchard.session.judge().hydration?.fields.map(({ name }) => name) ?? []))
  expect(orchard.counts[0]).toBeLessThan(before)
  before = orchard.counts[0]

  expect(orchard.session.judge().next).toMatchObject({ kind: 'decide', sentence: 'Record the first decision: what was chosen, and why.' })
  const drafted = orchard.session.draftDecision()?.draft
  if (!drafted) throw new Error('no decision was drafted')
  orchard.apply(orchard.session.decisionEdits({ ...drafted, title: 'Keep crates in PostgreSQL', rationale: 'One writer' }) ?? [])
  expect(orchard.session.judge().stage).toBe('DRAFT')
  expect(orchard.counts[0]).toBeLessThanOrEqual(before)
})

it('fills the blanks of SPEC before those of ACTIVE_SPEC, and counts them by section', () => {
  const orchard = new Orchard()
  for (let step = 0; step < 7; step += 1) {
    const { next, findings } = orchard.session.judge()
    orchard.apply(findings.find(({ id }) => id === next.finding)?.fixes[0]?.edits ?? [])
  }
  orchard.apply(orchard.session.hydrationEdits(orchard.session.judge().hydration?.fields.map(({ name }) => name) ?? []))
  const drafted = orchard.session.draftDecision()?.draft
  if (drafted) orchard.apply(orchard.session.decisionEdits({ ...drafted, title: 'Keep crates', rationale: 'One writer' }) ?? [])
  const { next, findings } = orchard.session.judge()
  expect(next.kind).toBe('fill')
  expect(next.place?.path).toBe('SPEC.md')
  expect(next.sentence).toMatch(/^Fill in “.+” in SPEC\.md: \d+ blanks are left\.$/)
  const security = findings.filter(({ toFill }) => toFill?.section === 'Security')
  expect(security.reduce((sum, { toFill }) => sum + (toFill?.count ?? 0), 0)).toBe(5)
})

it('counts a question in a placeholder and an empty section without blanks as findings', () => {
  const orchard = new Orchard()
  orchard.texts['SPEC.md'] =
    '# Shop\n\nSells boats.\n\n## Data Model\n\n- [NEEDS CLARIFICATION: how long?]\n\n## Security\n\n## API\nREST for [NEEDS CLARIFICATION: 谁].\n'
  const { findings } = orchard.session.judge()
  const own = findings.filter(({ place, severity }) => place.path === 'SPEC.md' && severity !== 'info')
  const blanks = own.filter(({ check }) => check === 'no-placeholder' || check === 'use-required-section')
  expect([blanks.length, blanks.some(({ toFill }) => toFill)]).toEqual([5, false])
})

it('leads to the first blank of a required section that holds only blanks', () => {
  const section = '- [ ] Overview: {{the orchard in two sentences}}\n- [ ] Parts: {{part}} does {{its one job}}\n'
  const texts = {
    'SPEC.md': `# Orchard\n\nSells crates.\n\n## Architecture\n${section}\n## Data Model\n- Crate\n\n## API\nREST.\n\n## Security\nOne user.\n`,
  }
  const workspace = workspaceOf({ documents: texts, finds: [] })
  const { findings } = new EngineSession(() => workspace).judge()
  const finding = findings.find(({ check, toFill }) => check === 'use-required-section' && toFill)
  expect(finding?.message).toBe('"Architecture" is a required section and has 3 blanks. Fill them in, or write "None" with the reason.')
  const gate = { id: 'sections', stage: 'DRAFT', title: 'Sections', state: 'closed', weight: 1, blockedBy: [finding?.id ?? ''] } as const
  const next = { kind: 'fill', button: 'Fill in', place: finding?.place }
  expect(nextAction([gate], findings, catalogue)).toMatchObject(next)
  const documents = { kinds: new Map([['SPEC.md', 'technical-spec']] as const), templates: new Set<string>() }
  expect(firstSteps({ gates: [gate], findings, contract: [], hydration: null, ...documents })).toMatchObject({
    ...next,
    sentence: 'Fill in “Architecture” in SPEC.md: 3 blanks are left.',
  })
})

it('fills the blanks of a plan without asking for a decision, or for a field of a SPEC that is not there', () => {
  const texts = { 'ACTIVE_SPEC.md': template('ACTIVE_SPEC.md') }
  const { findings, contract } = new EngineSession(() => workspaceOf({ documents: texts, finds: [] })).judge()
  const blank = findings.find(({ check }) => check === 'no-template-left')
  const gate = { id: 'no-template', stage: 'INIT', title: 'Filled', state: 'closed', weight: 1, blockedBy: [blank?.id ?? ''] } as const
  const documents = { kinds: new Map([['ACTIVE_SPEC.md', 'active-spec']] as const), templates: new Set(['ACTIVE_SPEC.md']) }
  expect(contract.some(({ field }) => field.state !== 'set')).toBe(true)
  for (const rows of [contract, []])
    expect(firstSteps({ gates: [gate], findings, contract: rows, hydration: null, ...documents })).toMatchObject({ kind: 'fill' })
})

it('names the first blank of the document in its order of filling, at every step', () => {
  const orchard = new Orchard()
  const firstBlank = () => {
    const { next, documents, findings } = orchard.session.judge()
    const place = next.place ?? findings.find(({ id }) => id === next.finding)?.place
    const blanks = documents.find(({ path }) => path === 'SPEC.md')?.placeholders ?? []
    return { next, place, blank: blanks[0], count: blanks.length }
  }
  for (let step = 0; step < 60; step += 1) {
    const { next, place, blank, count } = firstBlank()
    if (count === 0) break
    if (next.kind === 'hydrate') {
      orchard.apply(orchard.session.hydrationEdits(orchard.session.judge().hydration?.fields.map(({ name }) => name) ?? []))
      continue
    }
    if (next.kind === 'decide') {
      const drafted = orchard.session.draftDecision()?.draft
      if (drafted) orchard.apply(orchard.session.decisionEdits({ ...drafted, title: 'Keep crates', rationale: 'One writer' }) ?? [])
      continue
    }
    if (!blank || place?.path !== 'SPEC.md') break
    const text = orchard.texts['SPEC.md'] ?? ''
    // A section may be named by its heading, above its first blank.
    expect(text.slice(place.range.from, blank.range.from).match(/\n## /g) ?? [], next.sentence).toEqual([])
    expect(place.range.from, next.sentence).toBeLessThanOrEqual(blank.range.from)
    orchard.apply([{ path: 'SPEC.md', range: blank.range, text: 'Crates' }])
  }
  expect(firstBlank().count).toBeLessThan(10)
})
