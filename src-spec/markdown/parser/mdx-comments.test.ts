import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { readDocumentTree } from '../sections/read-document-tree'
import { plainInline, visibleText } from './inline'

const tokens = (text: string): readonly string[] => readDocument({ path: 'SPEC.md', text }).items.map(({ text: words }) => words)

describe('comments of MDX', () => {
  it('are no text, alone, in a sentence, in a list and over several paragraphs', () => {
    const text =
      '# A\n\n{/* TODO: one */}\n\nBoats {/* OPEN QUESTION: two? */} float.\n\n- {/* TODO: three */} Ropes\n\n{/*\nTODO: four\n\n## No heading\n\nTODO: five\n*/}\n\nTODO: six\n'
    expect(tokens(text)).toEqual(['six'])
    expect(readDocumentTree(text).sections.map(({ title }) => title)).toEqual(['', 'A'])
  })

  it('keep the place of what is behind them', () => {
    expect(visibleText('a {/* b */} c')).toBe('a           c')
    expect(plainInline('a {/* b */} c')).toBe('a c')
  })

  it('are text in code', () => {
    expect(plainInline('Write `{/* b */}` there')).toBe('Write {/* b */} there')
    expect(readDocumentTree('```jsx\n{/*\n```\n\n## B\n').sections).toHaveLength(2)
  })

  it('begin with a brace, a slash and a star', () => {
    expect(tokens('# A\n\n{ TODO: one }\n\n/* TODO: two */\n')).toHaveLength(1)
    expect(readDocumentTree('{/* a */} words\n\n## B\n').prose[0]?.kind).toBe('paragraph')
  })
})
