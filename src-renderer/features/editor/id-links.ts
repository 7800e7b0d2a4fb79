import { syntaxTree } from '@codemirror/language'
import { type Extension, type Range, RangeSet, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, hoverTooltip, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Cockpit } from '../../state/cockpit'
import type { DefinedIds } from './defined-ids'
import { goToDefinition, idCard, showCitations } from './id-card'
import { findIds, type IdMatch } from './id-matches'
import { IdSource } from './id-source'
import './id-links.css'

/** Other ids are defined than before. */
const idsChanged = StateEffect.define<null>()
const mark = Decoration.mark({ class: 'id-link' })
/** Nodes of the syntax in which a word is no citation. */
const excludedNodes =
  /^(?:InlineCode|FencedCode|CodeBlock|Link|Image|URL|Autolink|LinkReference|HTMLBlock|HTMLTag|Comment|CommentBlock|ProcessingInstruction)/

/** Ids of decisions, requirements and features are links: a card on hover, Ctrl+click and F12 go to the definition. */
export function idLinks(cockpit: Cockpit, path: string): Extension {
  const plugin = ViewPlugin.define((view) => new IdLinks(cockpit, path, view), { decorations: ({ marks }) => marks })
  const matchAt = (view: EditorView, at: number) => view.plugin(plugin)?.matchAt(view, at) ?? null
  const atCursor = (run: (cockpit: Cockpit, match: IdMatch) => unknown) => (view: EditorView) => {
    const match = matchAt(view, view.state.selection.main.head)
    if (match !== null) run(cockpit, match)
    return match !== null
  }
  return [
    plugin,
    hoverTooltip((view, at) => {
      const match = matchAt(view, at)
      return match && { pos: match.from, end: match.to, above: true, create: () => ({ dom: idCard(cockpit, match.defined) }) }
    }),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        const match = at === null ? null : matchAt(view, at)
        if (match === null) return false
        event.preventDefault()
        follow(cockpit, path, view, match)
        return true
      },
    }),
    keymap.of([
      { key: 'F12', run: (view) => atCursor((_, match) => follow(cockpit, path, view, match))(view) },
      { key: 'Shift-F12', run: atCursor((_, { defined }) => showCitations(cockpit, defined)) },
    ]),
  ]
}

/** Goes to the definition; from the definition itself to the places that cite it. */
function follow(cockpit: Cockpit, path: string, { state }: EditorView, { from, defined }: IdMatch): void {
  const { place } = defined
  if (place.path === path && state.doc.lineAt(from).number === place.line) showCitations(cockpit, defined)
  else void goToDefinition(cockpit, defined)
}

class IdLinks {
  readonly #source: IdSource
  readonly #path: string
  readonly #stop: () => void
  #ids: DefinedIds | null = null
  marks: DecorationSet

  constructor(cockpit: Cockpit, path: string, view: EditorView) {
    this.#source = new IdSource(cockpit)
    this.#path = path
    this.#readIds()
    this.marks = this.#collect(view)
    this.#stop = cockpit.store.subscribe((state, before) => {
      const isNew = state.snapshot !== before.snapshot || state.requirements !== before.requirements
      if (isNew && this.#readIds()) view.dispatch({ effects: idsChanged.of(null) })
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

  matchAt(view: EditorView, at: number): IdMatch | null {
    const line = view.state.doc.lineAt(at)
    return this.#matches(view, line.from, line.to).find(({ from, to }) => from <= at && at <= to) ?? null
  }

  /** Whether the ids are others than before. */
  #readIds(): boolean {
    const before = this.#ids
    this.#ids = this.#source.read()
    return this.#ids !== before
  }

  #collect(view: EditorView): DecorationSet {
    const found: Range<Decoration>[] = view.visibleRanges.flatMap(({ from, to }) =>
      this.#matches(view, view.state.doc.lineAt(from).from, to).map((match) => mark.range(match.from, match.to)),
    )
    return found.length === 0 ? Decoration.none : RangeSet.of(found, true)
  }

  /** The ids between two offsets, of which the first begins a line, outside of code and links. */
  #matches(view: EditorView, from: number, to: number): readonly IdMatch[] {
    const ids = this.#ids
    if (ids === null) return []
    const found: IdMatch[] = []
    let start = from
    for (const line of view.state.doc.sliceString(from, to).split('\n')) {
      for (const match of findIds(line, this.#path, ids)) found.push({ ...match, from: start + match.from, to: start + match.to })
      start += line.length + 1
    }
    return found.filter((match) => !isExcluded(view, match))
  }
}

function isExcluded(view: EditorView, { from, to }: IdMatch): boolean {
  let excluded = false
  syntaxTree(view.state).iterate({
    from,
    to,
    enter: ({ name }) => {
      excluded ||= excludedNodes.test(name)
    },
  })
  return excluded
}
