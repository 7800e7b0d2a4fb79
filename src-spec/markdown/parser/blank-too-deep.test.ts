import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardTexts } from '../../fixtures/hard-texts'
import { readDocumentTree } from '../sections/read-document-tree'
import { blankTooDeep, deepestNesting } from './blank-too-deep'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const items = (levels: number, text = 'a') => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- ${text}`)

describe('what is nested too deep', () => {
  it('is blank, and everything else stays, unit for unit', () => {
    const deep = [...items(deepestNesting + 10), '- b', '', '# c']
    const blanked = blankTooDeep(deep.join('\n')).split('\n')
    expect(blanked.map(({ length }) => length)).toEqual(deep.map(({ length }) => length))
    expect(blanked.slice(0, deepestNesting)).toEqual(deep.slice(0, deepestNesting))
    expect(blanked[deepestNesting + 5]?.trim()).toBe('')
    expect(blanked.slice(-3)).toEqual(['- b', '', '# c'])
  })

  it('is blank together with the lines that belong to it', () => {
    const deep = [...items(deepestNesting + 10), `${'  '.repeat(deepestNesting + 10)}more of it`, '  of the first item']
    expect(blankTooDeep(deep.join('\n')).split('\n').slice(-2)).toEqual([' '.repeat(2 * deepestNesting + 30), '  of the first item'])
  })

  it.each([
    ['a rule', '-'.repeat(1000)],
    ['a wide table', `| ${'a'.padEnd(1000)} |\n| ${'-'.repeat(1000)} |`],
    ['code', `a\n\n${' '.repeat(1000)}- b`],
    ['as many levels as are read', items(deepestNesting).join('\n')],
    ['lists of as many levels one after the other', `${items(150).join('\n')}\n\nb\n\n${items(150).join('\n')}`],
    ['lists between headings', Array.from({ length: 300 }, () => `# a\n${' '.repeat(300)}- b`).join('\n')],
    ['digits', '1'.repeat(1000)],
  ])('is not %s', (_, text) => {
    expect(blankTooDeep(text)).toBe(text)
  })

  it('takes no more levels than are read, however deep the text is, and is known', () => {
    const nested = Object.entries(hardTexts).filter(([name]) => /nested (?:quotes|items)|in nested items|quote more/.test(name))
    expect(nested.length).toBeGreaterThan(8)
    for (const [name, make] of nested) {
      const { items: read, sectionTrees } = readDocumentTree(make(300_000))
      expect(Math.max(0, ...read.map(({ depth }) => depth)), name).toBeLessThanOrEqual(deepestNesting)
      // Two hundred quotes in every line are as many as are read.
      if (!name.includes('every line')) expect(sectionTrees[0]?.tree.unread, name).not.toBeNull()
    }
  })

  it('is the same after an edit as in the whole text', () => {
    const line = fc.oneof(
      fc.integer({ min: 0, max: 450 }).map((indent) => `${' '.repeat(indent)}- a`),
      fc.integer({ min: 0, max: 450 }).map((indent) => `${' '.repeat(indent)}a`),
      fc.constantFrom(...['# b', 'b\n===', '---', '```', '', items(deepestNesting).join('\n'), items(260).join('\n'), '- '.repeat(199)]),
    )
    const text = fc.array(line, { maxLength: 12 })
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const textOf = (middle: readonly string[]) => [...start, ...middle, ...end].join('\n')
        const edited = readDocumentTree(textOf(after), readDocumentTree(textOf(before)))
        const whole = readDocumentTree(textOf(after))
        expect(edited.items).toEqual(whole.items)
        expect(edited.sectionTrees.map(({ tree }) => tree.unread)).toEqual(whole.sectionTrees.map(({ tree }) => tree.unread))
      }),
      { numRuns: 20 * propertyTimes },
    )
  })
})
