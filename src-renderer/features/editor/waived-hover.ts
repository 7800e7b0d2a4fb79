import type { Extension } from '@codemirror/state'
import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import type { DocumentId } from '#bridge'
import type { Finding, Waived } from '#spec'
import type { Cockpit } from '../../state/cockpit'

/** A hover over a waived finding shows its reason. Waived findings have no mark in the text. */
export function waivedHover({ store, actions }: Cockpit, id: DocumentId): Extension {
  return hoverTooltip(read, { hideOnChange: true })

  function read(_view: EditorView, at: number): Tooltip | null {
    const buffer = actions.bufferOf(id)
    if (buffer === null) return null
    const here = (store.getState().snapshot?.judgement?.waived ?? []).flatMap((waived) => {
      const range = waived.finding.place.path === buffer.path ? actions.rangeNow(buffer, waived.finding.place.range) : null
      return range !== null && range.from < range.to && range.from <= at && at <= range.to ? [{ waived, range }] : []
    })
    const [first] = here
    if (first === undefined) return null
    return { pos: first.range.from, end: first.range.to, create: () => ({ dom: words(here.map(({ waived }) => waived)) }) }
  }
}

function words(all: readonly Waived<Finding>[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'waived-words'
  box.setAttribute('role', 'tooltip')
  for (const { finding, reason } of all) {
    const entry = document.createElement('div')
    entry.append(
      line('waived-words-reason', `Waived: ${reason}`),
      line('waived-words-message', finding.message),
      line('waived-words-check', finding.check),
    )
    box.append(entry)
  }
  return box
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = name
  element.dir = 'auto'
  element.textContent = text
  return element
}
