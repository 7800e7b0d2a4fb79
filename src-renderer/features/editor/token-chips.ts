import { syntaxTree } from '@codemirror/language'
import type { Range } from '@codemirror/state'
import { Decoration, type EditorView } from '@codemirror/view'
import { visibleMarks } from './visible-marks'

const tokens = /\b(TODO|ASSUMPTION|DECISION|RISK|OPEN QUESTION)S?:/g
const codeNodes = /Code|Comment|URL|HTML|Link/
const chip = Decoration.mark({ class: 'token-chip' })

/** `TODO:` and its kin as small chips; nothing inside code, comments and links. */
export const tokenChips = visibleMarks(findTokens)

function findTokens(view: EditorView, from: number, to: number): readonly Range<Decoration>[] {
  const text = view.state.sliceDoc(from, to)
  const found: Range<Decoration>[] = []
  for (const match of text.matchAll(tokens)) {
    const start = from + match.index
    const node = syntaxTree(view.state).resolveInner(start, 1)
    if (!codeNodes.test(node.name)) found.push(chip.range(start, start + match[0].length - 1))
  }
  return found
}
