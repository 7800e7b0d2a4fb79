import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { useActions, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { entriesOf } from './entries'
import type { Entry } from './entry'
import { find } from './find'
import { PaletteItem } from './palette-item'
import { TextHits } from './text-hits'
import './palette.css'

/** Searches commands with their keys, documents, findings, sections and decisions. */
export function Palette() {
  const { store, actions } = useCockpitHandle()
  const { closePanel, focusEditor } = actions
  const panel = useCockpit((state) => state.panel)
  const open = panel === 'palette' || panel === 'documents'
  const chosen = useRef<Pick<Entry, 'run'> | null>(null)
  const choose = (entry: Pick<Entry, 'run'>) => {
    chosen.current = entry
    closePanel()
  }
  // The chosen entry runs after the text has the focus again, so that a dialog that it opens returns the focus to the text.
  const afterClosing = (event: Event) => {
    event.preventDefault()
    if (store.getState().panel === null) focusEditor()
    const entry = chosen.current
    chosen.current = null
    void entry?.run()
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && closePanel()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={afterClosing}>
          <Dialog.Title className="unseen">{panel === 'documents' ? 'Go to document' : 'Search and commands'}</Dialog.Title>
          {open && <Search key={panel} only={panel === 'documents' ? 'Documents' : null} onChoose={choose} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({ only, onChoose }: { readonly only: 'Documents' | null; readonly onChoose: (entry: Pick<Entry, 'run'>) => void }) {
  const [query, setQuery] = useState('')
  const state = useCockpit((whole) => whole)
  const actions = useActions()
  const entries = useMemo(() => entriesOf(state, actions), [state, actions])
  const found = useMemo(() => find(entries, query, only === null ? undefined : [only]), [entries, query, only])
  return (
    <Command label={only === null ? 'Search and commands' : 'Go to document'} shouldFilter={false} loop>
      <Command.Input
        className="palette-input"
        value={query}
        onValueChange={setQuery}
        placeholder={only === null ? 'Search commands, documents, findings, sections, decisions' : 'Go to document'}
      />
      <Command.List className="palette-list">
        <Command.Empty className="palette-empty">
          {only === null ? 'Nothing is called that, and no text says it.' : 'No document is called that.'}
        </Command.Empty>
        {found.map(({ group, entries: shown, more }) => (
          <Command.Group key={group} heading={more ? `${group}, ${more} more by search` : group}>
            {shown.map((entry) => (
              <PaletteItem key={entry.id} entry={entry} onSelect={() => onChoose(entry)} />
            ))}
          </Command.Group>
        ))}
        {only === null && <TextHits query={query} onChoose={onChoose} />}
      </Command.List>
    </Command>
  )
}
