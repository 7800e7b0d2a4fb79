import { describe, expect, it } from 'vitest'
import { judge } from '../../engine/judge'
import { arabic, articles, chinese, german, law, lookAlikes, tokenTemplate } from '../../fixtures/constitution'
import { shop } from '../../fixtures/shop'
import { workspaceOf } from '../../testing/check-tester'
import { applyEdits } from '../../text/source'

const findingsOf = (text: string, before = text) => {
  const documents = { ...shop, 'CONSTITUTION.md': text }
  const { findings, stage } = judge(workspaceOf({ documents, committed: { ...documents, 'CONSTITUTION.md': before }, finds: [] }))
  const own = findings.filter(({ check }) => check !== 'no-uncommitted-document')
  return { stage, findings: own, words: own.map(({ severity, check, place }) => `${severity} ${check} ${place.line}`) }
}

describe('a constitution beside the shop', () => {
  it.each([
    ['a filled one in good order', law, []],
    ['a Chinese one', chinese, []],
    ['an Arabic one', arabic, []],
    [
      'articles, with a pending template and an article without a binding word',
      articles,
      ['warning no-pending-template 7', 'warning no-should-in-principle 32'],
    ],
    ['a German list, with a principle without a binding word', german, ['warning no-should-in-principle 6']],
    ['look-alikes', lookAlikes, []],
    ['an untouched template', tokenTemplate, ['warning no-template-left 1']],
  ])('%s', (_name, text, expected) => expect(findingsOf(text).words).toEqual(expected))

  it('does not block the first stage while it is a template', () => expect(findingsOf(tokenTemplate).stage).toBe('GO'))
})

type Change = (text: string) => string

const defects: readonly (readonly [string, Change, string])[] = [
  ['a footer left behind', (text) => text.replace('**Version**: 1.2.0', '**Version**: 1.1.0'), 'error no-version-mismatch 40'],
  ['a report left behind', (text) => text.replace('**Version**: 1.2.0', '**Version**: 1.2.1'), 'warning no-version-mismatch 2'],
  ['amended before ratified', (text) => text.replace('2026-05-20', '2026-01-20'), 'error no-amendment-before-ratification 40'],
  ['a template that waits', (text) => text.replace('tasks.md ✅ updated', 'tasks.md ⚠ pending'), 'warning no-pending-template 8'],
  ['an article that never was', (text) => text.replace('Principle III', 'Article VII'), 'warning no-missing-reported-section 4'],
  ['a part that is said to be gone', (text) => text.replace('Release Calendar', 'Interfaces'), 'warning no-remaining-section 5'],
  ['an amendment to come', (text) => text.replace('2026-05-20', '2026-11-20'), 'warning no-wrong-amendment-date 40'],
  ['a rule that does not bind', (text) => text.replace('SHALL name', 'should name'), 'info no-should-in-principle 17'],
  ['a placeholder', (text) => text.replace('shared parts', '[PART_NAME]'), 'warning no-placeholder 31'],
]

const unnamed: Change = (text) => text.replace('Principle III, ', '').replace(/Modified principles: .*\n/, '')
const withoutSecond: Change = (text) => text.replace(/### II\. [^#]*/, '')

const amendments: readonly (readonly [string, Change, string])[] = [
  ['a principle gone', withoutSecond, '2.0.0'],
  ['a principle more', (text) => text.replace('## Engineering', '### IV. Logs\nLogs MUST be kept.\n\n## Engineering'), '1.3.0'],
  ['other words', (text) => text.replace('A berth', 'One berth'), '1.2.1'],
  ['a section gone', (text) => text.replace(/### Tests\n[^\n]*\n\n/, ''), '2.0.0'],
  ['a MUST more', (text) => text.replace('## Governance\n', '## Governance\n\nMinutes MUST be published.\n'), '1.3.0'],
]

describe('one more finding for each defect', () => {
  it.each(defects)('%s', (_name, spoil, expected) => expect(findingsOf(spoil(law)).words).toEqual([expected]))

  it.each(amendments)('%s requires a higher version, and the fix leaves no finding', (_name, amend, needed) => {
    const before = unnamed(law)
    const amended = amend(before)
    const { findings, words } = findingsOf(amended, before)
    expect(words).toEqual([expect.stringMatching(/^warning version-needs-bump /)])
    const fixed = applyEdits(amended, findings[0]?.fixes[0]?.edits ?? [])
    expect(fixed).toContain(`**Version**: ${needed} |`)
    expect(fixed).toContain(`Version change: 1.2.0 → ${needed}`)
    expect(findingsOf(fixed, before).words).toEqual([])
  })

  it('keeps the words of a report that has the required version', () => {
    const report = 'Version change: 1.2.0 -> 2.0.0'
    const amended = withoutSecond(unnamed(law)).replace(/Version change: .*/, report)
    const finding = findingsOf(amended, unnamed(law)).findings.find(({ check }) => check === 'version-needs-bump')
    const fixed = applyEdits(amended, finding?.fixes[0]?.edits ?? [])
    expect(fixed).toContain('**Version**: 2.0.0 |')
    expect(fixed).toContain(`${report}\n`)
  })

  it('reports nothing for a sufficient bump, a first version, or a draft of the first version', () => {
    expect(findingsOf(withoutSecond(unnamed(law)).replaceAll('1.2.0', '2.0.0').replace('2026-05-20', '2026-06-01'), law).words).toEqual([])
    expect(findingsOf(law, tokenTemplate).words).toEqual([])
    const draft = (text: string, version: string) => text.replaceAll('1.2.0', version)
    expect(findingsOf(draft(law, '0.4.0').replace('never', 'not'), draft(law, '0.3.0')).words).toEqual([])
  })
})
