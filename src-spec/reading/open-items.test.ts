import { expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { findInSections } from '../markdown/sections/read-sections'
import { openItems } from './open-items'

const items = (text: string) => {
  const outline = readDocumentTree(text)
  return findInSections(outline, openItems, 'SPEC.md')
}
const summaryOf = (text: string): readonly string[] => items(text).map((item) => `${item.kind}: ${item.text}`)

it('reads every tag from prose, lists and cells', () => {
  expect(summaryOf('TODO: a\n\n- ASSUMPTION: b\n- [ ] **DECISION:** c\n\n| x | RISK: d |\n|---|---|\n| y | OPEN QUESTION: e |\n')).toEqual([
    'todo: a',
    'assumption: b',
    'decision: c',
    'risk: d',
    'openQuestion: e',
  ])
})

it('reads several of one line, and one after a label', () => {
  expect(summaryOf('- Limits: TODO: ask Ana. RISK: too late\n')).toEqual(['todo: ask Ana.', 'risk: too late'])
})

it('counts nothing in code, comments, link targets, the LLM Prompt block or a sentence about the tag', () => {
  const text = [
    '## LLM Prompt',
    '- TODO: no',
    '# Spec',
    '```',
    'TODO: no',
    '```',
    '    TODO: no',
    '',
    'Write `TODO: no` and <!-- TODO: no --> and [x](TODO:no) where data is missing.',
    '',
    '<!--',
    'TODO: no',
    '-->',
    '',
    'Please add TODO: markers where you can. A METHODTODO: no.',
  ].join('\n')
  expect(summaryOf(text)).toEqual([])
})

it('ignores "none"', () => {
  expect(summaryOf('Follow-up TODOs: None\n\n- TODO: none\n- TODO: keine.\n- RISK: —\n')).toEqual([])
})

it('reads owner, date and whether a question blocks', () => {
  const [todo, question, owned] = items(
    '- TODO: name it @ana by 2026-07-01\n- OPEN QUESTION: which port? (non-blocking)\n- TODO(bo): rest\n',
  )
  expect([todo?.owner, todo?.date]).toEqual(['ana', '2026-07-01'])
  expect(question?.blocking).toBe(false)
  expect(owned?.owner).toBe('bo')
})

it('ends an item in brackets at the bracket that closes them', () => {
  expect(
    summaryOf(
      '- Port (TODO: ask Ana)\n- Hull (**TODO**: ask Bo (the elder) soon) before May\n- Keel（TODO：量る）\n- Rope: [TODO: ask Cy]\n- Mark a gap as [TODO: reason] there\n',
    ),
  ).toEqual(['todo: ask Ana', 'todo: ask Bo (the elder) soon', 'todo: 量る', 'todo: ask Cy'])
  const text = '- Port (TODO: ask Ana) and more\n'
  expect(items(text).map(({ place: { range } }) => text.slice(range.from, range.to))).toEqual(['TODO: ask Ana'])
})

it('keeps the brackets that an item opens itself, or that nothing closes', () => {
  expect(summaryOf('- TODO: ask Ana (or Bo)\n- Port (TODO: ask Ana\n- (TODO: a, RISK: b)\n')).toEqual([
    'todo: ask Ana (or Bo)',
    'todo: ask Ana',
    'todo: a, RISK: b',
  ])
})

it('gives the position of an item', () => {
  expect(items('# A\n\n- x\n- TODO: name it\n')[0]?.place).toMatchObject({ line: 4, column: 3, endLine: 4, endColumn: 16 })
})
