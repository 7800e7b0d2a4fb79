import { history, undo } from '@codemirror/commands'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { continueMarkup } from './editing/continue-markup'
import { insertLink, toggleCode, toggleEmphasis, toggleStrong } from './editing/format-commands'
import { indentItem, outdentItem } from './editing/indent-items'
import { linkSelection, wrapSelections } from './editing/wrap-selection'
import { markdownText } from './markdown-language'

/** `«` and `»` are the ends of the selection, `‸` is the cursor. */
function stateOf(marked: string): EditorState {
  const cursor = marked.includes('‸')
  const from = marked.indexOf(cursor ? '‸' : '«')
  const to = cursor ? from : marked.indexOf('»') - 1
  const state = EditorState.create({
    doc: marked.replace(/[«»‸]/g, ''),
    selection: EditorSelection.range(from, to),
    extensions: [history(), markdownText],
  })
  ensureSyntaxTree(state, state.doc.length, 5_000)
  // A state keeps the tree that it was made with; the next one has all that is parsed.
  return state.update({}).state
}

function marked({ doc, selection: { main } }: EditorState): string {
  const text = doc.toString()
  return main.empty
    ? `${text.slice(0, main.head)}‸${text.slice(main.head)}`
    : `${text.slice(0, main.from)}«${text.slice(main.from, main.to)}»${text.slice(main.to)}`
}

/** The text after a command; null where it leaves the key to others. Its undo restores the text before. */
function run(command: StateCommand, before: string): string | null {
  let state = stateOf(before)
  const doc = state.doc.toString()
  const dispatch = (transaction: { readonly state: EditorState }) => {
    state = transaction.state
  }
  if (!command({ state, dispatch })) return null
  const result = marked(state)
  if (state.doc.toString() !== doc) {
    undo({ state, dispatch })
    expect(state.doc.toString()).toBe(doc)
  }
  return result
}

describe('formats', () => {
  it('mark the selection, or the word at the cursor, and take the marks away again', () => {
    expect(run(toggleStrong, 'Sell «boats» here')).toBe('Sell **«boats»** here')
    expect(run(toggleStrong, 'Sell **«boats»** here')).toBe('Sell «boats» here')
    expect(run(toggleStrong, 'Sell «**boats**» here')).toBe('Sell «boats» here')
    expect(run(toggleEmphasis, 'Sell bo‸ats here')).toBe('Sell *bo‸ats* here')
    expect(run(toggleEmphasis, 'Sell *bo‸ats* here')).toBe('Sell bo‸ats here')
    expect(run(toggleCode, 'Run «npm test» now')).toBe('Run `«npm test»` now')
    expect(run(toggleCode, 'Run «a `b`» now')).toBe('Run ``«a `b`»`` now')
  })
  it('open and close an empty pair where there is no word', () => {
    expect(run(toggleStrong, 'Sell ‸')).toBe('Sell **‸**')
    expect(run(toggleStrong, 'Sell **‸**')).toBe('Sell ‸')
  })
  it('mark each line by itself, behind its list mark, and leave blanks outside', () => {
    expect(run(toggleStrong, '«- [ ] boats\n- ships \n\nEnd»')).toBe('«- [ ] **boats**\n- **ships** \n\n**End»**')
    expect(run(toggleStrong, '«## Boats»')).toBe('«## **Boats»**')
  })
  it('replace marks of the same format within the selection', () => {
    expect(run(toggleStrong, '«a **b** c»')).toBe('**«a b c»**')
    expect(run(toggleEmphasis, '«a **b** c»')).toBe('*«a **b** c»*')
  })
  it('change nothing in code and no other text', () => {
    expect(run(toggleStrong, '```\n«boats»\n```')).toBe('```\n«boats»\n```')
  })
  it('make links of words, addresses and selections', () => {
    expect(run(insertLink, 'See «the map» here')).toBe('See [the map](‸) here')
    expect(run(insertLink, 'See «https://harbour.example»')).toBe('See [‸](https://harbour.example)')
    expect(run(insertLink, 'See ‸')).toBe('See [‸]()')
  })
})

describe('typing over a selection', () => {
  const typed = (text: string, before: string) => {
    const state = stateOf(before)
    const spec = wrapSelections(state, text)
    return spec === null ? null : marked(state.update(spec).state)
  }
  it('wraps it in marks, brackets and quotes', () => {
    expect(typed('*', 'Sell «boats»')).toBe('Sell *«boats»*')
    expect(typed('[', 'Sell «boats»')).toBe('Sell [«boats»]')
    expect(typed('"', 'Sell «boats»')).toBe('Sell "«boats»"')
  })
  it('replaces it by anything else, and wraps no empty one', () => {
    expect(typed('a', 'Sell «boats»')).toBeNull()
    expect(typed(')', 'Sell «boats»')).toBeNull()
    expect(typed('*', 'Sell ‸boats')).toBeNull()
  })
  it('makes a link of it when an address is pasted', () => {
    const pasted = (text: string, before: string) => {
      const state = stateOf(before)
      const spec = linkSelection(state, text)
      return spec === null ? null : marked(state.update(spec).state)
    }
    expect(pasted('https://harbour.example/a(b)', 'See «the map».')).toBe('See [the map](https://harbour.example/a(b%29)‸.')
    expect(pasted('harbour', 'See «the map».')).toBeNull()
    expect(pasted('https://harbour.example', 'See ‸the map.')).toBeNull()
    expect(pasted('https://harbour.example', 'See «https://other.example».')).toBeNull()
  })
})

describe('Enter', () => {
  const enter = (before: string) => run(continueMarkup, before)
  it('continues lists, tasks and quotes', () => {
    expect(enter('- boats‸')).toBe('- boats\n- ‸')
    expect(enter('  * boats‸')).toBe('  * boats\n  * ‸')
    expect(enter('- [x] boats‸')).toBe('- [x] boats\n- [ ] ‸')
    expect(enter('> boats‸')).toBe('> boats\n> ‸')
    expect(enter('> - boats‸')).toBe('> - boats\n> - ‸')
    expect(enter('- one‸ two')).toBe('- one\n- ‸two')
    expect(enter('- ‸boats')).toBe('- \n- ‸boats')
  })
  it('numbers the next item, and those after it in the same list only', () => {
    expect(enter('1. a‸\n2. b\n3. c\n\nText\n\n3. other')).toBe('1. a\n2. ‸\n3. b\n4. c\n\nText\n\n3. other')
    expect(enter('1. a‸\n2. b\n5. c')).toBe('1. a\n2. ‸\n3. b\n5. c')
    expect(enter('1. a‸\n1. b')).toBe('1. a\n1. ‸\n1. b')
    expect(enter('09) a‸')).toBe('09) a\n10) ‸')
    expect(enter('1. a‸\n   1. x\n   2. y\n2. b')).toBe('1. a\n2. ‸\n   1. x\n   2. y\n3. b')
  })
  it('keeps the blank line between the items of a loose list', () => {
    expect(enter('- a\n\n- b‸')).toBe('- a\n\n- b\n\n- ‸')
  })
  it('ends a list or a quote on an empty line of it, level by level', () => {
    expect(enter('- a\n- ‸')).toBe('- a\n‸')
    expect(enter('- a\n  - ‸')).toBe('- a\n- ‸')
    expect(enter('1. a\n2. ‸')).toBe('1. a\n‸')
    expect(enter('- [ ] ‸')).toBe('‸')
    expect(enter('> a\n> ‸')).toBe('> a\n‸')
    expect(enter('> > a\n> > ‸')).toBe('> > a\n> ‸')
  })
  it('is a plain line break elsewhere', () => {
    for (const text of ['Boats‸', '```\n- a‸\n```', '| - a‸ | b |\n|---|---|', '‸- a', '---‸', 'a - b‸', '<!--\n- a‸\n-->'])
      expect(enter(text)).toBeNull()
  })
})

describe('Tab', () => {
  it('moves an item and what belongs to it below the one before', () => {
    expect(run(indentItem, '- a\n- b‸\n  - c\n- d')).toBe('- a\n  - b‸\n    - c\n- d')
    expect(run(indentItem, '1. a\n2. b‸\n3. c')).toBe('1. a\n   1. b‸\n2. c')
    expect(run(indentItem, '1. a\n   1. x\n2. b‸')).toBe('1. a\n   1. x\n   2. b‸')
    expect(run(indentItem, '- a\n\t- x\n- b‸')).toBe('- a\n\t- x\n\t- b‸')
    expect(run(indentItem, '- [ ] a\n- [ ] b‸')).toBe('- [ ] a\n  - [ ] b‸')
    expect(run(indentItem, '> - a\n> - b‸')).toBe('> - a\n>   - b‸')
  })
  it('moves it out again with Shift', () => {
    expect(run(outdentItem, '- a\n  - b‸\n    - c\n- d')).toBe('- a\n- b‸\n  - c\n- d')
    expect(run(outdentItem, '1. a\n   1. x‸\n2. b')).toBe('1. a\n2. x‸\n3. b')
    expect(run(outdentItem, '- a\n\t- b‸')).toBe('- a\n- b‸')
  })
  it('moves the first item of a list nowhere', () => {
    expect(run(indentItem, '- a‸\n- b')).toBe('- a‸\n- b')
    expect(run(outdentItem, '- a‸')).toBe('- a‸')
  })
  it('leaves headings, rules and fences where they are', () => {
    for (const text of [
      '‸## Boats',
      '## Boats‸',
      'Boats‸\n===',
      'Boats\n‸===',
      '> ‸# Boats',
      'Boats\n\n‸---\n\nRopes',
      '‸```\nsell\n```',
      '```\nsell\n‸```',
      '«Boats\n\n## Ro»pes',
    ])
      expect(run(indentItem, text)).toBe(text)
    expect(run(indentItem, '```\n‸# a comment\n```')).toBe('```\n  ‸# a comment\n```')
    expect(run(indentItem, '#bo‸ats')).toBe('#bo ‸ats')
  })
  it('adds blanks at the cursor in other text, and none in a table', () => {
    expect(run(indentItem, 'Boats‸')).toBe('Boats ‸')
    expect(run(indentItem, '‸Boats')).toBe('  ‸Boats')
    expect(run(indentItem, '| a‸ | b |\n|---|---|\n')).toBeNull()
    expect(run(indentItem, '```\n«a\nb»\n```')).toBe('```\n  «a\n  b»\n```')
  })
})
