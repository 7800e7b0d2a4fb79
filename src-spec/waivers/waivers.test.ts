import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import type { Judgement } from '../engine/judgement'
import { shop, spec } from '../fixtures/shop'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { workspaceOf } from '../testing/check-tester'
import { readWaivers } from './read-waivers'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const waiver = '<!-- cockpit-allow no-open-todo: harbours answer in May, D-014 -->'

function judged(text: string, configuration?: string): Judgement {
  const documents = { ...shop, 'SPEC.md': text }
  return judge(workspaceOf({ documents, committed: documents, finds: [], ...(configuration === undefined ? {} : { configuration }) }))
}

/** Lines of the waived findings, then the checks of the other findings. */
function splitFindings({ waived, findings }: Judgement) {
  return { waived: waived.map(({ finding }) => finding.place.line), left: findings.map(({ check, place }) => `${check}:${place.line}`) }
}

const lines = spec.split('\n').length

describe('a waiver in the text', () => {
  it('covers the next line that is not blank, and no other', () => {
    const { waived, left } = splitFindings(judged(`${spec}\n${waiver}\n\n- TODO: a\n- TODO: b\n`))
    expect({ waived, left }).toEqual({ waived: [lines + 3], left: [`no-open-todo:${lines + 4}`] })
  })

  it('keeps the finding with its reason and the place of the waiver', () => {
    const [one] = judged(`${spec}\n${waiver}\n- TODO: a\n`).waived
    expect(one).toMatchObject({ reason: 'harbours answer in May, D-014', place: { path: 'SPEC.md', line: lines + 1, column: 1 } })
    expect(one?.finding).toMatchObject({ check: 'no-open-todo', severity: 'warning' })
  })

  it('has the same reason with any line ending', () => {
    const [one] = readWaivers('SPEC.md', readDocumentTree(`# Shop\r\n\r\n${waiver}\r\n- TODO: a\r\n`))
    expect(one?.reason).toBe('harbours answer in May, D-014')
  })

  it('above a heading covers findings of the heading', () => {
    const empty = '\n## Rollout\n'
    expect(splitFindings(judged(`${spec}${empty}`)).left).toEqual([`no-empty-section:${lines + 1}`])
    const { waived, left } = splitFindings(judged(`${spec}\n<!-- cockpit-allow no-empty-section: next month -->\n## Rollout\n`))
    expect({ waived, left }).toEqual({ waived: [lines + 2], left: [] })
  })

  it('above a table covers the table', () => {
    const table = '| Who | What |\n|---|---|\n| Ana | TODO: ask |\n| Bo | TODO: look |\n'
    expect(splitFindings(judged(`${spec}\n${waiver}\n\n${table}`))).toEqual({ waived: [lines + 5, lines + 6], left: [] })
  })

  it('can be above another waiver', () => {
    const other = '<!-- cockpit-allow no-placeholder: named in May -->'
    const text = `${spec}\n${waiver}\n${other}\n- TODO: ask {{TEAM}}\n`
    const { waived, left } = splitFindings(judged(text))
    expect(left).toEqual([])
    expect(waived.length).toBeGreaterThan(0)
  })

  it('at the top covers findings of the whole document', () => {
    const bare = spec.replace(/## Security[\s\S]*$/, '')
    expect(splitFindings(judged(bare)).left).toEqual(['use-required-section:1'])
    const top = '<!-- cockpit-allow use-required-section: one user, no secrets -->\n'
    expect(splitFindings(judged(`${top}${bare}`))).toEqual({ waived: [1], left: [] })
    expect(splitFindings(judged(`${bare}\n${top}`)).left).toEqual([expect.stringMatching(/^no-unused-waiver:/), 'use-required-section:1'])
  })

  it('is not read in a fence or in code', () => {
    const fenced = `${spec}\n\`\`\`md\n${waiver}\n\`\`\`\n\n- TODO: a\n\nWrite \`${waiver}\` above.\n`
    expect(splitFindings(judged(fenced))).toEqual({ waived: [], left: [`no-open-todo:${lines + 5}`] })
  })

  it('without a reason waives nothing, and is reported', () => {
    for (const text of ['<!-- cockpit-allow no-open-todo -->', '<!-- cockpit-allow no-open-todo: -->', '<!-- cockpit-allow -->']) {
      const { waived, left } = splitFindings(judged(`${spec}\n${text}\n- TODO: a\n`))
      expect({ waived, left }).toEqual({ waived: [], left: [`waiver-needs-reason:${lines + 1}`, `no-open-todo:${lines + 2}`] })
    }
  })

  it('is reported when it matches nothing, is misspelt, or is beside other text', () => {
    const unused = (text: string) => judged(`${spec}\n${text}\n`).findings.filter(({ check }) => check === 'no-unused-waiver')
    expect(unused(waiver)).toHaveLength(1)
    expect(unused(`${waiver}\n- Nothing to do`)[0]?.message).toContain('covers no finding')
    expect(unused('<!-- cockpit-allow no-open-tdo: x -->\n- TODO: a')[0]?.message).toContain('Did you mean "no-open-todo"?')
    expect(unused(`- TODO: a ${waiver}`)).toHaveLength(1)
    expect(unused('<!-- cockpit-allowed elsewhere: x -->\n<!-- cockpit -->')).toEqual([])
  })

  it('of a locked check is refused', () => {
    const documents = { ...shop, 'SPEC.md': `<!-- cockpit-allow no-template-left: later -->\n# Spec\n\n## Hydration Contract\n` }
    const judgement = judge(workspaceOf({ documents, committed: documents, finds: [] }))
    expect([judgement.stage, judgement.waived]).toEqual(['INIT', []])
    expect(judgement.findings.find(({ check }) => check === 'no-unused-waiver')?.message).toContain('cannot be waived')
  })

  it('has the same place with CRLF, in a quote, and in full-width characters', () => {
    const text = `${spec}\n${waiver}\n- TODO: a\n`
    expect(splitFindings(judged(text.replaceAll('\n', '\r\n')))).toEqual(splitFindings(judged(text)))
    expect(splitFindings(judged(`${spec}\n<!-- cockpit-allow no-open-todo：五月回复 -->\n- TODO: 问\n`))).toEqual({
      waived: [lines + 2],
      left: [],
    })
  })
})

describe('a waiver in the configuration', () => {
  const configured = (path: string) => JSON.stringify({ waivers: [{ check: 'no-open-todo', path, reason: 'D-014' }] })

  it('covers the whole document, by its path or a pattern', () => {
    const text = `${spec}\n- TODO: a\n- TODO: b\n`
    for (const path of ['SPEC.md', '*.md', '**'])
      expect(splitFindings(judged(text, configured(path)))).toEqual({ waived: [lines + 1, lines + 2], left: [] })
    expect(splitFindings(judged(text, configured('docs/SPEC.md'))).left).toEqual(
      ['no-open-todo:31', 'no-open-todo:32', 'no-unused-waiver:1'].map((one) =>
        one.replace('31', String(lines + 1)).replace('32', String(lines + 2)),
      ),
    )
  })
})

describe('laws of waiving', () => {
  const spoilt = fc
    .subarray(['- TODO: a', '- OPEN QUESTION: b?', '- {{NAME}}', '## Empty', '- [ ] c', '[gone](gone.md)'])
    .map((some) => `${spec}\n${some.join('\n\n')}\n`)

  it('never lowers readiness, and never passes a gate of a missing document', () => {
    fc.assert(
      fc.property(spoilt, fc.boolean(), fc.nat(30), (text, whole, pick) => {
        const documents: Readonly<Record<string, string>> = whole
          ? { ...shop, 'SPEC.md': text }
          : { 'SPEC.md': text, 'ACTIVE_SPEC.md': '# x\n' }
        const before = judge(workspaceOf({ documents, committed: documents, finds: [] }))
        const finding = before.findings[pick % Math.max(1, before.findings.length)]
        if (!finding) return
        const configuration = JSON.stringify({ waivers: [{ check: finding.check, path: '**', reason: 'agreed' }] })
        const after = judge(workspaceOf({ documents, committed: documents, configuration, finds: [] }))
        expect(after.percent).toBeGreaterThanOrEqual(before.percent)
        const missing = ({ findings }: Judgement) =>
          findings.filter(({ check }) => check === 'no-missing-document' || check === 'no-template-left').length
        expect(missing(after)).toBe(missing(before))
        expect(after.waived.length + after.findings.filter(({ check }) => check !== 'no-unused-waiver').length).toBe(before.findings.length)
      }),
      { numRuns: 80 * propertyTimes },
    )
  })
})

it('is total and linear on comments without end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<!--', '-->', 'cockpit-allow', ' no-open-todo', ':', ' x', '\n', '|a|\n|-|\n', '> ', '`'), {
        maxLength: 40,
      }),
      (some) => {
        const text = some.join('')
        for (const { lines: covered } of readWaivers('a.md', readDocumentTree(text)))
          expect(covered === null || covered.from <= covered.to).toBe(true)
      },
    ),
  )
  expect(readWaivers('a.md', readDocumentTree(`${waiver}\n`.repeat(5000))).every(({ lines: covered }) => covered?.from === 5002)).toBe(true)
})
