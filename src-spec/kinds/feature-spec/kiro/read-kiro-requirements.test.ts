import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { readKiroRequirements } from './read-kiro-requirements'

const ids = (text: string): readonly string[] =>
  readKiroRequirements(readDocumentTree(text)).map(({ number, criteria }) => `${number}: ${criteria.map(({ id }) => id).join(' ')}`)

const head = '# Requirements Document\n\n## Introduction\n\nGuests moor.\n\n## Requirements\n\n'
const two = '1. WHEN the list opens, THE harbour SHALL show free berths\n2. THE harbour SHALL sort them\n'

describe('requirements and their criteria', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a heading without a title',
      `${head}### Requirement 1\n\n**User Story:** As a guest, I want a list.\n\n#### Acceptance Criteria\n\n${two}`,
      ['1: 1.1 1.2'],
    ],
    [
      'titles, numbering anew in each',
      `${head}### Requirement 1: List\n\n#### Acceptance Criteria\n\n${two}\n### Requirement 2：Ropes\n\n#### Acceptance Criteria\n\n${two}`,
      ['1: 1.1 1.2', '2: 2.1 2.2'],
    ],
    ['numbers that are all 1', `${head}### Requirement 3\n\n#### Acceptance Criteria\n\n1. A\n2. B\n3. C\n`, ['3: 3.1 3.2 3.3']],
    [
      'a list continued behind a blank line and a detail',
      `${head}### Requirement 1\n\n#### Acceptance Criteria\n\n1. A\n   - detail\n\n2. B\n`,
      ['1: 1.1 1.2'],
    ],
    ['Chinese with a dash', '# 需求文档\n\n## 需求\n\n### 需求 1 — 列表\n\n#### 验收标准\n\n1. 当列表打开时，系统应显示空位\n', ['1: 1.1']],
    ['Chinese with a remark', '# 需求\n\n### 需求 22（低优先级）\n\n#### 验收标准\n\n1. 系统应排序\n', ['22: 22.1']],
    [
      'Chinese with a letter',
      '# 需求\n\n## 泊位\n\n### 需求 A01：列表\n\n1. 系统应显示\n\n## 绳索\n\n### 需求 A01：绳\n\n1. 系统应记录\n',
      ['A01: A01.1', 'A01: A01.1'],
    ],
    ['Japanese', '# 要件\n\n### 要件1: 一覧\n\n#### 受け入れ基準\n\n1. システムは表示する\n2. システムは並べる\n', ['1: 1.1 1.2']],
    ['Arabic', '# المتطلبات\n\n### المتطلب 1: القائمة\n\n#### معايير القبول\n\n1. يعرض النظام القائمة\n', ['1: 1.1']],
    ['Spanish', '# Documento\n\n## Requisitos\n\n### Requisito 4: Lista\n\n#### Criterios de Aceptación\n\n1. A\n', ['4: 4.1']],
    ['an id as the word', `${head}### REQ-1: List\n\n#### Acceptance Criteria\n\n${two}`, ['1: 1.1 1.2']],
    ['a bare number below Requirements', `${head}### 1. List\n\n${two}\n### 2. Ropes\n\n1. A\n`, ['1: 1.1 1.2', '2: 2.1']],
    ['criteria with whole ids', `${head}### Requirement 1\n\n- 1.1 The list opens\n- 1.3 It is sorted\n`, ['1: 1.1 1.3']],
    [
      'criteria as AC ids beside FR ids',
      `${head}### Requirement 1\n\n- FR-1.1: a list\n- AC-1.1: it opens\n- AC-1.2: it closes\n`,
      ['1: 1.1 1.2'],
    ],
    [
      'criteria as paragraphs',
      `${head}### Requirement 1\n\n1.1. WHEN it opens, THE list SHALL show\n   - free\n\n1.2. THE list SHALL be sorted\n`,
      ['1: 1.1 1.2'],
    ],
    ['a bold label before the list', `${head}### Requirement 1\n\n**Acceptance Criteria:**\n\n${two}`, ['1: 1.1 1.2']],
    [
      'a bugfix',
      '# Bugfix Requirements Document\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN the list opens THEN the system is blank\n\n### Expected Behavior (Correct)\n\n2.1 WHEN it opens THEN the system SHALL show berths\n\n2.2 IF it is empty THEN the system SHALL say so\n',
      ['1: 1.1', '2: 2.1 2.2'],
    ],
  ]
  for (const [name, text, expected] of cases) it(name, () => expect(ids(text)).toEqual(expected))
})

describe('look-alikes', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'phases and risks are no requirements',
      `${head}### Requirement 1\n\n1. A\n\n## Plan\n\n### Phase 1: Quay\n\n1. Dig\n\n### 风险 1：水\n\n1. 水\n`,
      ['1: 1.1'],
    ],
    ['a part of a requirement', `${head}### 1. List\n\n1. A\n\n### 1.1 Detail\n\n1. B\n`, ['1: 1.1']],
    ['a numbered heading elsewhere', '# Notes\n\n## Steps\n\n### 1. Dig\n\n1. A\n', []],
    [
      'a list before the requirements',
      '# Doc\n\n## Introduction\n\n1. first\n2. second\n\n## Requirements\n\n### Requirement 1\n\n1. A\n',
      ['1: 1.1'],
    ],
    [
      'a list beside the criteria',
      `${head}### Requirement 1\n\n#### Notes\n\n1. not a criterion\n\n#### Acceptance Criteria\n\n1. A\n`,
      ['1: 1.1'],
    ],
    ['a version at the start of a paragraph', '# Notes\n\nText.\n\n1.2 is the version that we use.\n', []],
    ['no requirement', '# Requirements Document\n\n## Introduction\n\nGuests moor.\n', []],
  ]
  for (const [name, text, expected] of cases) it(name, () => expect(ids(text)).toEqual(expected))
})

it('gives each criterion its text and range', () => {
  const text = `${head}### Requirement 1\n\n1. THE list SHALL open\n`
  const [requirement] = readKiroRequirements(readDocumentTree(text))
  const criterion = requirement?.criteria[0]
  expect(criterion?.text).toBe('THE list SHALL open')
  expect(text.slice(criterion?.range.from, criterion?.range.to)).toBe('THE list SHALL open')
})
