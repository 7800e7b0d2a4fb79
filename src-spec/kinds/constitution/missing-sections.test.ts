import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { law } from '../../fixtures/constitution'
import { missingSections } from './missing-sections'
import { inRuns, readNumeral, roman } from './numerals'

const missing = (names: string, body = law): readonly string[] => {
  const text = body.replace(/Added sections: .*/, `Added sections: ${names}`)
  const { constitution, outline } = readDocument({ path: 'CONSTITUTION.md', text }, 'constitution')
  return constitution?.report ? missingSections(constitution, constitution.report, outline).map(({ words }) => words) : ['no report']
}

describe('names in a report that the body lacks', () => {
  it.each([
    ['ARTICLE I-XVI with all subsections', ['articles I to XVI']],
    ['Principles II–V', ['principles IV, V']],
    ['Principle IV: Quiet Logs', ['principle IV']],
    ['Quiet Logs', ['"Quiet Logs"']],
    ['Governance, Quiet Logs, Data Retention Rules', ['"Quiet Logs"', '"Data Retention Rules"']],
  ])('%s', (names, words) => expect(missing(names)).toEqual(words))
})

describe('names in a report that exist, or are uncertain', () => {
  it.each([
    'Principles I to III',
    'II. Money is Exact (covers refunds)',
    'Principle 9: Money is Exact',
    'Standards for Engineering',
    'Interface Rules',
    'Whole Cents',
    'the part on refunds',
    'All',
    'Initial Ratification',
    'Complete Rewrite of Everything',
    'Section 508 compliance',
    'Section 3.2',
    'Governance: see Principle IX of the harbour',
    'Governance (as Article XL demands)',
    'Articles I-III with all parts',
    'Money is Exact → merged into III',
    '.specify/templates/plan.md',
    '审查流程',
    '',
  ])('%j', (names) => expect(missing(names)).toEqual([]))

  it('is silent where the body is written in another language than the report', () => {
    const chinese = law.replaceAll(/^(#+ (?:[IV]+\. )?).*$/gm, '$1港口')
    expect(missing('Quiet Logs, Data Retention', chinese)).toEqual([])
    const spanish = law.replaceAll(/^## .*$/gm, '## Principios').replaceAll(/^(### (?:[IV]+\. )?).*$/gm, '$1Requisitos')
    expect(missing('Quiet Logs, Data Retention', spanish)).toEqual([])
    expect(missing('Core Principles', spanish)).toEqual([])
    expect(missing('Principle XII', chinese)).toEqual(['principle XII'])
  })

  it.each([
    'Added: II. Money is Exact',
    'Renamed: I. Checks → I. Tests',
    'Expanded: Governance',
    '**Añadido**: Governance',
    'Removed: XII. Quiet Logs',
  ])('reads what was done apart from the name: %s', (entry) => expect(missing(`\n- ${entry}`)).toEqual([]))

  it('still misses a name after what was done', () => {
    expect(missing('\n- Added: XII. Quiet Logs')).toEqual(['section XII'])
    expect(missing('\n- Expanded: Quiet Logs')).toEqual(['"Quiet Logs"'])
  })

  it('finds a name anywhere but in the report, also where it runs on into a heading', () => {
    const body = law.replace('## Engineering', '## Engineering\n\nQuiet Harbour Night\n\n### Pilots Kept Away\n\n## Engineering')
    expect(missing('Quiet Harbour Night Pilots', body)).toEqual([])
    expect(missing('Quiet Harbour Night Pilots')).toEqual(['"Quiet Harbour Night Pilots"'])
  })

  it('finds an article under any heading with its number', () => {
    expect(missing('Articles I-II', law.replaceAll('### I', '## Article I').replace('## Core Principles\n', ''))).toEqual([])
    const bare =
      '<!-- Sync Impact Report\nAdded sections: x\n-->\n# Law\n\n## I. Tests\nCode MUST be tested.\n\n## II. Logs\nLogs MUST be kept.\n'
    expect(missing('Articles I and II', bare)).toEqual([])
    expect(missing('Articles I to III', bare)).toEqual(['article III'])
  })
})

it('reads and writes numerals', () => {
  for (let number = 1; number < 90; number += 1) expect(readNumeral(roman(number))).toBe(number)
  for (const text of ['IIII', 'VX', 'IC', '', '0', '100', 'X1', 'MIX', 'IL']) expect(readNumeral(text)).toBeNull()
  expect(inRuns([1, 2, 3, 5, 7, 8])).toBe('I to III, V, VII, VIII')
})
