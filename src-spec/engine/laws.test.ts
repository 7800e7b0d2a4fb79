import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { active, log, shop, spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'
import { createJudge, judge } from './judge'
import type { Judgement } from './judgement'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

type Documents = Readonly<Record<string, string>>

/** Re-reads only the documents that differ from those before. */
const memoizedJudge = createJudge()

/** Judged as committed, so that the gate for uncommitted documents stays open. */
const judged = (documents: Documents): Judgement => memoizedJudge(workspaceOf({ documents, committed: documents, finds: [] }))

/** Ways to break a valid repository; each can be undone by a fix or by hand. */
const spoilers: readonly ((documents: Documents) => Documents)[] = [
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('PostgreSQL 15', '[Postgres | SQLite | etc.]') }),
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('- Auth: OAuth 2.0\n', '') }),
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('  - Testing: pytest', '  - Testing: {{runner}}') }),
  (d) => ({
    ...d,
    'SPEC.md': (d['SPEC.md'] ?? '').replace('  - Logging: structured JSON', '  - Logging: structured JSON\n  - Logging: plain'),
  }),
  (d) => ({ ...d, 'ACTIVE_SPEC.md': (d['ACTIVE_SPEC.md'] ?? '').replace('Database: Postgres', 'Database: MongoDB') }),
  (d) => ({ ...d, 'DECISION_LOG.md': (d['DECISION_LOG.md'] ?? '').replace('D-002', 'D-001') }),
  (d) => ({ ...d, 'DECISION_LOG.md': (d['DECISION_LOG.md'] ?? '').replace('2026-05-01', '01.05.2026') }),
  (d) => ({ ...d, 'SPEC.md': `${d['SPEC.md'] ?? ''}\n## Limits\n\n- TODO: name them\n` }),
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('- Buyers see their own orders only.\n', '') }),
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('- Buyers see their own orders only.\n', 'N/A\n') }),
  (d) => ({ ...d, 'SPEC.md': (d['SPEC.md'] ?? '').replace('- Buyers see their own orders only.\n', '- Threats: TBD\n') }),
  (d) => Object.fromEntries(Object.entries(d).filter(([path]) => path !== 'ACTIVE_SPEC.md')),
]

const spoiled = fc.subarray([...spoilers]).map((some) => some.reduce<Documents>((documents, spoil) => spoil(documents), shop))

const troubles = fc.record({
  path: fc.constantFrom('SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'),
  text: fc.constantFrom(
    'TODO: ask Ana',
    'TBD',
    'To be determined by Ana',
    'OPEN QUESTION: which harbour?',
    'RISK: storms',
    'ASSUMPTION: it floats',
    'DECISION: later',
    '{{NAME}}',
    '[Name, purpose]',
    '_(e.g., a boat)_',
    'Database: MongoDB',
    'Auth: sessions',
  ),
  form: fc.constantFrom('\n\n', '\n- ', '\n- [ ] ', '\n## More\n\n'),
  at: fc.nat(60),
})

describe('laws of readiness', () => {
  it('fixing a finding never lowers readiness', () => {
    let fixed = 0
    fc.assert(
      fc.property(spoiled, fc.nat(20), fc.nat(3), (documents, pick, choice) => {
        const before = judged(documents)
        const fixable = before.findings.filter((finding) => finding.fixes.length > 0)
        const finding = fixable[pick % Math.max(1, fixable.length)]
        const fix = finding?.fixes[choice % finding.fixes.length]
        if (!finding || !fix) return
        fixed += 1
        const after: Record<string, string> = { ...documents }
        for (const path of new Set(fix.edits.map((edit) => edit.path))) {
          after[path] = applyEdits(
            after[path] ?? '',
            fix.edits.filter((edit) => edit.path === path),
          )
        }
        const judgement = judged(after)
        expect(judgement.findings.map(({ id }) => id)).not.toContain(finding.id)
        expect(judgement.percent).toBeGreaterThanOrEqual(before.percent)
      }),
      { numRuns: 200 * propertyTimes },
    )
    expect(fixed).toBeGreaterThan(100)
  })

  it('repairing one place by hand never lowers readiness', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...spoilers], { minLength: 1 }), (some) => {
        const worse = judged(some.reduce<Documents>((documents, spoil) => spoil(documents), shop))
        const better = judged(some.slice(1).reduce<Documents>((documents, spoil) => spoil(documents), shop))
        expect(better.percent).toBeGreaterThanOrEqual(worse.percent)
      }),
      { numRuns: 300 },
    )
  })

  it('adding an open item, a placeholder or a conflict never raises readiness', () => {
    fc.assert(
      fc.property(spoiled, troubles, (documents, { path, text, form, at }) => {
        const old = documents[path]
        // A second value in SPEC is a statement, not a conflict: only a document of lower precedence can contradict SPEC.
        if (old === undefined || (/^(?:Database|Auth)/.test(text) && path !== 'ACTIVE_SPEC.md')) return
        const lines = old.split('\n')
        const cut = Math.min(at, lines.length)
        const worse = { ...documents, [path]: [...lines.slice(0, cut), `${form}${text}\n`, ...lines.slice(cut)].join('\n') }
        expect(judged(worse).percent).toBeLessThanOrEqual(judged(documents).percent)
      }),
      { numRuns: 100 * propertyTimes },
    )
  })
})

describe('judging', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => new TextDecoder().decode(some))
  const pieces = fc
    .array(
      fc.constantFrom(
        ...[spec, active, log].flatMap((text) => text.split(/(?<=\n)/)),
        '```\n',
        '| a |\n',
        '<!--',
        '# ',
        '- [ ] ',
        '\r\n',
        '\uFEFF',
        '\0',
        '{{',
        '}}',
        '[',
        '|',
      ),
      { maxLength: 40 },
    )
    .map((some) => some.join(''))

  it('is total and deterministic on any text', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, fc.string({ unit: 'binary' }), pieces), fc.oneof(pieces, bytes), fc.oneof(pieces, bytes), (a, b, c) => {
        const workspace = workspaceOf({
          documents: { 'SPEC.md': a, 'ACTIVE_SPEC.md': b, 'DECISION_LOG.md': c },
          committed: { 'SPEC.md': b, 'DECISION_LOG.md': a },
          finds: [],
        })
        const judgement = judge(workspace)
        expect(memoizedJudge(workspace)).toEqual(judgement)
        expect(judgement.percent).toBeLessThanOrEqual(100)
        for (const { place } of judgement.findings) expect(place.range.from).toBeLessThanOrEqual(place.range.to)
      }),
      { numRuns: 100 * propertyTimes },
    )
  })

  it('gives the same judgement after an edit as from scratch', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'),
        fc.nat(2000),
        fc.nat(80),
        fc.oneof(pieces, fc.string()),
        (path, from, length, insert) => {
          const text = shop[path] ?? ''
          const start = Math.min(from, text.length)
          const documents = { ...shop, [path]: text.slice(0, start) + insert + text.slice(start + length) }
          const workspace = workspaceOf({ documents, committed: shop, finds: [] })
          expect(memoizedJudge(workspace)).toEqual(judge(workspace))
        },
      ),
      { numRuns: 100 * propertyTimes },
    )
  })

  it('gives the same lines and columns with CRLF and a byte order mark', () => {
    fc.assert(
      fc.property(spoiled, (documents) => {
        const windows = Object.fromEntries(Object.entries(documents).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
        const where = (judgement: Judgement) => judgement.findings.map(({ check, place }) => [check, place.path, place.line, place.column])
        expect(where(judged(windows))).toEqual(where(judged(documents)))
      }),
      { numRuns: 60 },
    )
  })
})
