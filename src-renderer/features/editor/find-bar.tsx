import { EditorView } from '@codemirror/view'
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, IconButton } from '../../ui/index'
import { findChanged } from './find/find-highlights'
import {
  type Count,
  countLimit,
  countMatches,
  findNext,
  findPrevious,
  found,
  matchAfter,
  queryOf,
  replaceAll,
  replaceNext,
  setCurrent,
  setQuery,
} from './find/find-matches'
import './find-bar.css'

/** Milliseconds between a change of the text and the new count. */
const countDelayMs = 120

/** Finds and replaces in the text of the active document. */
export function FindBar() {
  const { bufferOf, closeFind, setFind, focusEditor, showToast } = useActions()
  const find = useCockpit((state) => state.find)
  const active = useCockpit((state) => state.active)
  const isReadOnly = useCockpit((state) => state.active !== null && (state.buffers[state.active]?.readOnlyReason ?? null) !== null)
  const [count, setCount] = useState<Count>({ total: 0, index: 0 })
  const field = useRef<HTMLInputElement>(null)
  const { text, replacement, matchCase, wholeWord, isPattern, withReplace, asked } = find
  const query = queryOf(find)
  const viewNow = useCallback((): EditorView | null => bufferOf(active)?.view ?? null, [bufferOf, active])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the bar is asked for, the words in it are selected.
  useEffect(() => field.current?.select(), [asked])

  const look = useCallback(() => {
    const view = viewNow()
    if (view === null || view.state.field(found, false) === undefined) return null
    const wanted = queryOf({ text, matchCase, wholeWord, isPattern })
    if (!view.state.field(found).query?.eq(wanted)) {
      const first = matchAfter(wanted, view.state, view.state.selection.main.from)
      const scroll = first === null ? [] : [EditorView.scrollIntoView(first.from, { y: 'nearest', yMargin: 80 })]
      view.dispatch({ effects: [setQuery.of(wanted), setCurrent.of(first), ...scroll] })
    }
    return view
  }, [text, matchCase, wholeWord, isPattern, viewNow])

  useEffect(() => {
    // The text of another tab is on screen after this render.
    const frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [look])

  useEffect(() => {
    let timer = 0
    const recount = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const view = viewNow()
        if (view?.state.field(found, false) !== undefined) setCount(countMatches(view.state))
      }, countDelayMs)
    }
    document.addEventListener(findChanged, recount, true)
    recount()
    return () => {
      clearTimeout(timer)
      document.removeEventListener(findChanged, recount, true)
    }
  }, [viewNow])

  useEffect(() => () => viewNow()?.dispatch({ effects: setQuery.of(null) }), [viewNow])

  const run = (command: typeof findNext) => {
    // A step may come before the frame that shows the matches of the last letter.
    const view = look()
    if (view !== null) command(view)
  }
  const close = () => {
    const view = viewNow()
    const match = view?.state.field(found, false)?.current ?? null
    // The cursor stays at the match; only a step to a match selects it.
    if (view && match !== null && view.state.selection.main.empty)
      view.dispatch({ selection: { anchor: match.from }, userEvent: 'select.find' })
    closeFind()
    focusEditor()
  }
  const replaceEvery = () => {
    const { total } = count
    run(replaceAll(replacement, isPattern))
    if (total > 0) showToast(total === 1 ? 'Replaced 1 match.' : `Replaced ${total} matches.`, { kind: 'done' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const toggled = event.altKey && !event.ctrlKey && !event.metaKey ? toggles[event.code] : undefined
    if (event.key === 'Escape') close()
    else if (toggled !== undefined) setFind({ [toggled]: !find[toggled] })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    run(event.shiftKey ? findPrevious : findNext)
  }
  const onReplaceKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey) replaceEvery()
    else run(replaceNext(replacement, isPattern))
  }
  const words = !query.valid && text !== '' ? 'The pattern is not complete' : describe(count, text)
  const isMissing = text !== '' && (count.total === 0 || !query.valid)
  return (
    <search className="find-bar" aria-label="Find in the text" onKeyDown={onKeyDown}>
      <div className="find-line">
        <span className="find-field" data-missing={isMissing || undefined}>
          <input
            ref={field}
            aria-label="Find"
            placeholder="Find"
            value={text}
            dir="auto"
            spellCheck={false}
            onChange={(event) => setFind({ text: event.target.value })}
            onKeyDown={onFieldKey}
          />
          <Toggle
            label="Match case"
            keys="Alt+C"
            icon={<CaseSensitive className="icon" />}
            pressed={matchCase}
            onClick={() => setFind({ matchCase: !matchCase })}
          />
          <Toggle
            label="Whole word"
            keys="Alt+W"
            icon={<WholeWord className="icon" />}
            pressed={wholeWord}
            onClick={() => setFind({ wholeWord: !wholeWord })}
          />
          <Toggle
            label="Regular expression"
            keys="Alt+R"
            icon={<Regex className="icon" />}
            pressed={isPattern}
            onClick={() => setFind({ isPattern: !isPattern })}
          />
        </span>
        <span className="find-count tabular" role="status">
          {words}
        </span>
        <IconButton
          size="small"
          label="Previous match"
          shortcut="Shift+F3"
          icon={<ChevronUp className="icon" />}
          onClick={() => run(findPrevious)}
        />
        <IconButton size="small" label="Next match" shortcut="F3" icon={<ChevronDown className="icon" />} onClick={() => run(findNext)} />
        {!withReplace && !isReadOnly && (
          <Button size="small" variant="quiet" onClick={() => setFind({ withReplace: true })}>
            Replace
          </Button>
        )}
        <IconButton size="small" label="Close" shortcut="Esc" icon={<X className="icon" />} onClick={close} />
      </div>
      {withReplace && !isReadOnly && (
        <div className="find-line">
          <span className="find-field">
            <input
              aria-label="Replace with"
              placeholder="Replace with"
              value={replacement}
              dir="auto"
              spellCheck={false}
              onChange={(event) => setFind({ replacement: event.target.value })}
              onKeyDown={onReplaceKey}
            />
          </span>
          <Button size="small" onClick={() => run(replaceNext(replacement, isPattern))}>
            Replace
          </Button>
          <Button size="small" title="Alt+Enter" onClick={replaceEvery}>
            Replace all
          </Button>
        </div>
      )}
    </search>
  )
}

const toggles: Readonly<Record<string, 'matchCase' | 'wholeWord' | 'isPattern'>> = {
  KeyC: 'matchCase',
  KeyW: 'wholeWord',
  KeyR: 'isPattern',
}

interface ToggleProps {
  readonly label: string
  readonly keys: string
  readonly icon: React.ReactElement
  readonly pressed: boolean
  readonly onClick: () => void
}

function Toggle({ label, keys, icon, pressed, onClick }: ToggleProps) {
  return <IconButton size="small" label={label} shortcut={keys} icon={icon} pressed={pressed} onClick={onClick} />
}

function describe({ total, index }: Count, text: string): string {
  if (text === '') return ''
  if (total === 0) return 'No match'
  const all = total === countLimit ? `${total.toLocaleString('en')}+` : total.toLocaleString('en')
  return index === 0 ? `${all} ${total === 1 ? 'match' : 'matches'}` : `${index.toLocaleString('en')} of ${all}`
}
