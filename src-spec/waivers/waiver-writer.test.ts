import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../checks/catalogue'
import type { Example } from '../checks/check'
import { checks } from '../checks/index'
import { createJudge, judge } from '../engine/judge'
import { corpus } from '../fixtures/corpus/index'
import { shop, spec } from '../fixtures/shop'
import type { Finding } from '../model/finding'
import type { Workspace } from '../model/workspace'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'
import { createWaiverWriter, maxReasonLength } from './waiver-writer'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const reason = 'agreed until May, D-014'

function workspace(text: string): Workspace {
  const documents = { ...shop, 'SPEC.md': text }
  return workspaceOf({ documents, committed: documents, finds: [] })
}

/** The SPEC after waiving the only finding of this check on the line with `part`; null when it cannot be waived. */
function waived(text: string, check: string, part: string, why = reason): string | null {
  const found = judge(workspace(text)).findings.filter(({ place }) => place.path === 'SPEC.md')
  const finding = found.find((one) => one.check === check && text.split(/\n/)[one.place.line - 1]?.includes(part))
  if (!finding) throw new Error(`nothing is found by ${check} at ${part}`)
  const writer = createWaiverWriter(catalogue)
  const document = { path: 'SPEC.md', text }
  const edits = writer.edits(document, finding, why)
  if (why === reason) expect(writer.waivable(document, found).includes(finding.id)).toBe(edits !== null)
  return edits && applyEdits(text, edits)
}

const comment = (check: string, why = reason) => `<!-- cockpit-allow ${check}: ${why} -->`
const todo = comment('no-open-todo')

describe('the comment that waives a finding', () => {
  it('is right above an item, in the same list', () => {
    const text = `${spec}\n- a\n  - TODO: b\n- c\n`
    expect(waived(text, 'no-open-todo', 'TODO')).toBe(`${spec}\n- a\n  ${todo}\n  - TODO: b\n- c\n`)
  })

  it('is above a paragraph, and never above a later line of an item', () => {
    expect(waived(`${spec}\nTODO: b\n`, 'no-open-todo', 'TODO')).toBe(`${spec}\n${todo}\nTODO: b\n`)
    expect(waived(`${spec}\n- Boats are kept\n  for long. TODO: how long\n`, 'no-open-todo', 'TODO')).toBe(null)
    expect(waived(`${spec}\nBoats are kept\nfor long. TODO: how long\n`, 'no-open-todo', 'TODO')).toBe(null)
  })

  it('is above the table of a cell', () => {
    const table = '| Who | What |\n|---|---|\n| Ana | TODO: ask |\n'
    expect(waived(`${spec}\n${table}`, 'no-open-todo', 'TODO')).toBe(`${spec}\n${todo}\n${table}`)
  })

  it('is in the quote, above the heading, and above another waiver', () => {
    expect(waived(`${spec}\n> TODO: b\n`, 'no-open-todo', 'TODO')).toBe(`${spec}\n> ${todo}\n> TODO: b\n`)
    const empty = comment('no-empty-section')
    expect(waived(`${spec}\n## Rollout\n`, 'no-empty-section', 'Rollout')).toBe(`${spec}\n${empty}\n## Rollout\n`)
    const other = comment('no-placeholder', 'named in May')
    expect(waived(`${spec}\n${other}\n- TODO: {{TEAM}}\n`, 'no-open-todo', 'TODO')).toBe(`${spec}\n${other}\n${todo}\n- TODO: {{TEAM}}\n`)
  })

  it('is before all content for a finding of the whole document, after front matter and byte order mark', () => {
    const bare = spec.replace(/## Security[\s\S]*$/, '')
    const top = comment('use-required-section')
    expect(waived(bare, 'use-required-section', '#')).toBe(`${top}\n${bare}`)
    expect(waived(`\uFEFF${bare}`, 'use-required-section', '#')).toBe(`\uFEFF${top}\n${bare}`)
    const matter = '---\nstatus: Draft\n---\n'
    expect(waived(`${matter}${bare}`, 'use-required-section', '---')).toBe(`${matter}${top}\n${bare}`)
  })

  it('has the line ending of the text', () => {
    const text = `${spec}\n- TODO: b\n- TODO: c\n`.replaceAll('\n', '\r\n')
    const [before, after] = text.split('- TODO: c')
    expect(waived(text, 'no-open-todo', 'TODO: c')).toBe(`${before}${todo}\r\n- TODO: c${after}`)
  })

  it('is not offered where it would not be a comment', () => {
    expect(waived(`${spec}\n+ \n\t{{TEAM}} sells\n`, 'no-placeholder', 'TEAM')).toBe(null)
    const fence = '```json\n{\n  "a": \n}\n```\n'
    expect(waived(`${spec}\n${fence}`, 'no-broken-code', '}')).toBe(null)
  })

  it('is refused, though offered, where only the edited text shows that it is not a comment', () => {
    const text = `${spec}\n<div>\n>>>>>>> other\n`
    const [finding] = judge(workspace(text)).findings.filter(({ check }) => check === 'no-merge-marker')
    if (!finding) throw new Error('no marker is found')
    expect(createWaiverWriter(catalogue).edits({ path: 'SPEC.md', text }, finding, reason)).toBe(null)
  })

  it('rejects a reason that would not be read back', () => {
    const text = `${spec}\n- TODO: b\n`
    for (const why of ['', ' \n', 'over --> and on', 'x'.repeat(maxReasonLength + 1)])
      expect(waived(text, 'no-open-todo', 'TODO', why)).toBe(null)
    const kept = 'two\n  lines, "quoted" -- 五月'
    expect(waived(text, 'no-open-todo', 'TODO', kept)).toContain(comment('no-open-todo', 'two lines, "quoted" -- 五月'))
  })
})

/** Checks whose findings depend on whether a document was edited. */
const ofTheEdit = new Set(['no-uncommitted-document', 'no-stale-active-spec'])
const listFindings = (findings: readonly Finding[]) =>
  findings.filter(({ check }) => !ofTheEdit.has(check)).map(({ check, message }) => `${check}: ${message.replace(/\d+/g, 'n')}`)

/** Waives every waivable finding of a workspace, one at a time, and compares the result with the offer. */
function expectHonest(example: Example): number {
  const before = workspaceOf(example)
  // Re-reads only the document that was waived in.
  const judge = createJudge()
  const judgement = judge(before)
  const writer = createWaiverWriter(catalogue)
  let offered = 0
  for (const document of before.documents) {
    const ids = new Set(writer.waivable(document, judgement.findings))
    for (const finding of judgement.findings.filter(({ place }) => place.path === document.path)) {
      const edits = writer.edits(document, finding, reason)
      expect(edits !== null, `${finding.check} in ${document.path}: ${finding.message}`).toBe(ids.has(finding.id))
      if (edits === null) continue
      offered += 1
      const text = applyEdits(document.text, edits)
      const after = judge({ ...before, documents: before.documents.map((one) => (one === document ? { ...one, text } : one)) })
      const gone = after.waived.filter(({ reason: why }) => why.startsWith(reason)).map((one) => one.finding)
      expect(listFindings(gone)).toContain(listFindings([finding])[0])
      expect([...listFindings(after.findings), ...listFindings(gone)].sort()).toEqual(listFindings(judgement.findings).sort())
    }
  }
  return offered
}

describe('an offered waiver waives its finding and changes no other', () => {
  it('in the documents of the corpus', () => {
    let offered = 0
    for (const { documents, beside } of corpus) {
      const all = { ...shop, ...documents }
      offered += expectHonest({ documents: all, committed: all, ...beside, finds: [] })
    }
    expect(offered).toBeGreaterThan(100)
  })

  it('in the examples of every check', () => {
    for (const check of checks) for (const example of check.examples) expectHonest(example)
  })

  it('in random texts', () => {
    const piece = fc.constantFrom(
      '- TODO: a',
      '  - TODO: b',
      '1. TODO: c',
      '> TODO: d',
      '| a |\n|---|\n| TODO: e |',
      'TODO: f',
      'and on',
      '',
      '```',
      '<!--',
      '-->',
      '<div>',
      '---',
      '# Empty',
      '    TODO: g',
      '\t- TODO: h',
      '> - x\n>   TODO: i',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (some, crlf) => {
        const text = `${spec}\n${some.join('\n')}\n`
        const documents = { ...shop, 'SPEC.md': crlf ? text.replaceAll('\n', '\r\n') : text }
        expectHonest({ documents, committed: documents, finds: [] })
      }),
      { numRuns: 80 * propertyTimes },
    )
  })
})
