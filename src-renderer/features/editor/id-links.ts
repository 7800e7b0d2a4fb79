import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, RangeSet, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, hoverTooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type Cockpit, textCommands } from '../../state/cockpit'
import type { DefinedIds } from './defined-ids'
import { goToDefinition, idCard, showCitations } from './id-card'
import { findIds, type IdMatch } from './id-matches'
import type { IdSource } from './id-source'
import './id-links.css'

/** Other ids are defined than before. */
const idsChanged = StateEffect.define<null>()
const mark = Decoration.mark({ class: 'id-link' })
/** Nodes of the syntax in which a word is no citation. */
const excludedNodes =
  /^(?:InlineCode|FencedCode|CodeBlock|Link|Image|URL|Autolink|LinkReference|HTMLBlock|HTMLTag|Comment|CommentBlock|ProcessingInstruction)/

/** Ids of decisions, requirements and features are links: a card on hover, Ctrl+click and F12 go to the definition. */
export function idLinks(cockpit: Cockpit, path: string, source: IdSource): Extension {
  const matchAt = (state: EditorState, at: number): IdMatch | null => {
    const { from, to } = state.doc.lineAt(at)
    return matchesIn(state, path, source.read(), from, to).find((match) => match.from <= at && at <= match.to) ?? null
  }
  const follow = (state: EditorState, match: IdMatch) => {
    const { place } = match.defined
    // From the definition itself to the places that cite it.
    if (place.path === path && state.doc.lineAt(match.from).number === place.line) showCitations(cockpit, match.defined)
    else void goToDefinition(cockpit, match.defined)
  }
  const atCursor =
    (run: (state: EditorState, match: IdMatch) => void) =>
    ({ state }: { readonly state: EditorState }) => {
      const match = matchAt(state, state.selection.main.head)
      if (match !== null) run(state, match)
      return match !== null
    }
  return [
    ViewPlugin.define((view) => new IdMarks(cockpit, path, source, view), { decorations: ({ marks }) => marks }),
    hoverTooltip(({ state }, at) => {
      const match = matchAt(state, at)
      return match && { pos: match.from, end: match.to, above: true, create: () => ({ dom: idCard(cockpit, match.defined) }) }
    }),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        const match = at === null ? null : matchAt(view.state, at)
        if (match === null) return false
        event.preventDefault()
        follow(view.state, match)
        return true
      },
    }),
    textCommands.of({
      'go-to-definition': atCursor(follow),
      'show-citations': atCursor((_, { defined }) => showCitations(cockpit, defined)),
    }),
  ]
}

/** The marks of the ids in sight. */
class IdMarks {
  readonly #path: string
  readonly #source: IdSource
  readonly #stop: () => void
  #ids: DefinedIds | null
  marks: DecorationSet

  constructor(cockpit: Cockpit, path: string, source: IdSource, view: EditorView) {
    this.#path = path
    this.#source = source
    this.#ids = source.read()
    this.marks = this.#collect(view)
    this.#stop = cockpit.store.subscribe((state, before) => {
      if (state.snapshot === before.snapshot && state.requirements === before.requirements) return
      const known = this.#ids
      this.#ids = this.#source.read()
      if (this.#ids !== known) view.dispatch({ effects: idsChanged.of(null) })
    })
  }

  update(update: ViewUpdate): void {
    const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state)
    const isOther = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(idsChanged)))
    if (update.docChanged || update.viewportChanged || isParsed || isOther) this.marks = this.#collect(update.view)
  }

  destroy(): void {
    this.#stop()
  }

  #collect({ state, visibleRanges }: EditorView): DecorationSet {
    const found: Range<Decoration>[] = visibleRanges.flatMap(({ from, to }) =>
      matchesIn(state, this.#path, this.#ids, state.doc.lineAt(from).from, to).map((match) => mark.range(match.from, match.to)),
    )
    return found.length === 0 ? Decoration.none : RangeSet.of(found, true)
  }
}

/** The ids between two offsets, of which the first begins a line, outside of code and links. */
function matchesIn(state: EditorState, path: string, ids: DefinedIds | null, from: number, to: number): readonly IdMatch[] {
  if (ids === null) return []
  const found: IdMatch[] = []
  let start = from
  for (const line of state.doc.sliceString(from, to).split('\n')) {
    for (const match of findIds(line, path, ids)) found.push({ ...match, from: start + match.from, to: start + match.to })
    start += line.length + 1
  }
  return found.filter((match) => !isExcluded(state, match))
}

function isExcluded(state: EditorState, { from, to }: IdMatch): boolean {
  let isInside = false
  syntaxTree(state).iterate({
    from,
    to,
    enter: ({ name }) => {
      isInside ||= excludedNodes.test(name)
    },
  })
  return isInside
}
