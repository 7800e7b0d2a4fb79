import { useState } from 'react'
import { commandGroups } from '../../state/actions'
import { useActions, useCockpit } from '../../state/cockpit'
import { Dialog, keyLabel, TextField } from '../../ui/index'
import { type Shortcut, type ShortcutGroup, textShortcuts } from './text-shortcuts'
import './help.css'

/** Every shortcut of the window and of the text. */
export function ShortcutsDialog() {
  const { closePanel } = useActions()
  const open = useCockpit((state) => state.panel === 'shortcuts')
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="large"
      title="Keyboard shortcuts"
      description={`${keyLabel('Mod+K')} finds every command, also those without a shortcut.`}
    >
      <Shortcuts />
    </Dialog>
  )
}

function Shortcuts() {
  const [query, setQuery] = useState('')
  const words = query.toLowerCase().split(/\s+/)
  const isFound = (row: Shortcut) => words.every((word) => `${row.words} ${keyLabel(row.keys)}`.toLowerCase().includes(word))
  const groups = [...ofCommands(), ...textShortcuts].flatMap(({ title, rows }) => {
    const found = rows.filter(isFound)
    return found.length === 0 ? [] : [{ title, rows: found }]
  })
  return (
    <>
      <TextField label="Find a shortcut" data-first-focus value={query} onChange={({ target }) => setQuery(target.value)} />
      <div className="shortcuts">
        {groups.length === 0 && <p role="status">No shortcut is called that.</p>}
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map((row) => (
                <div key={row.words}>
                  <dt>{row.words}</dt>
                  <dd>{keyLabel(row.keys)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

function ofCommands(): readonly ShortcutGroup[] {
  return commandGroups.map(({ title, commands }) => ({
    title,
    rows: commands.flatMap(({ title: words, keys }) => (keys === undefined ? [] : [{ words, keys }])),
  }))
}
