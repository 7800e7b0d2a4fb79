import { type ReactNode, useRef } from 'react'
import type { Preferences } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Checkbox, Dialog, Select } from '../../ui/index'
import './settings.css'

/** The preferences. Each counts at once, in every window; there is nothing to save. */
export function SettingsDialog() {
  const { changePreferences, closePanel } = useActions()
  const open = useCockpit((state) => state.panel === 'settings')
  const preferences = useCockpit((state) => state.welcome?.preferences ?? null)
  const change = (part: Partial<Preferences>) => void changePreferences(part)
  return (
    <Dialog open={open && preferences !== null} onClose={closePanel} title="Settings" description="Changes apply immediately.">
      {preferences !== null && (
        <div className="settings">
          <Group title="Appearance">
            <Select
              label="Theme"
              value={preferences.theme}
              options={[
                { value: 'system', label: 'As the system' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
              onChange={({ target }) => change({ theme: target.value as Preferences['theme'] })}
            />
            <Select
              label="Motion"
              value={preferences.motion}
              options={[
                { value: 'system', label: 'As the system' },
                { value: 'reduced', label: 'None' },
              ]}
              onChange={({ target }) => change({ motion: target.value as Preferences['motion'] })}
            />
          </Group>
          <Group title="Text">
            <TextSize />
            <Select
              label="Line width"
              value={preferences.lineWidth}
              options={[
                { value: 'narrow', label: 'Narrow' },
                { value: 'comfortable', label: 'Comfortable' },
                { value: 'full', label: 'As wide as the window' },
              ]}
              onChange={({ target }) => change({ lineWidth: target.value as Preferences['lineWidth'] })}
            />
            <Checkbox
              label="Line numbers"
              checked={preferences.showsLineNumbers}
              onChange={({ target }) => change({ showsLineNumbers: target.checked })}
            />
            <Checkbox
              label="Wrap long lines"
              checked={preferences.wrapsLines}
              onChange={({ target }) => change({ wrapsLines: target.checked })}
            />
            <Spelling />
          </Group>
          <Group title="Other programs">
            <ExternalEditor />
          </Group>
          <Group title="Start">
            <Checkbox
              label="Open what was open before"
              detail="The repositories and documents that were open when the application ended."
              checked={preferences.reopens}
              onChange={({ target }) => change({ reopens: target.checked })}
            />
          </Group>
        </div>
      )}
    </Dialog>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="settings-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** The switch, or why there is none. */
function Spelling() {
  const { changePreferences } = useActions()
  const isMac = useCockpit((state) => state.welcome?.platform === 'darwin')
  const isOn = useCockpit((state) => state.welcome?.preferences.checksSpelling ?? false)
  if (!isMac)
    return (
      <p className="settings-note">
        Spelling is checked on a Mac only: elsewhere its dictionaries would be downloaded, and nothing here is.
      </p>
    )
  return (
    <Checkbox label="Check spelling" checked={isOn} onChange={({ target }) => void changePreferences({ checksSpelling: target.checked })} />
  )
}

/** The program that opens documents outside of the cockpit. */
function ExternalEditor() {
  const { chooseEditor, forgetEditor } = useActions()
  const name = useCockpit((state) => state.welcome?.editor ?? null)
  const choose = useRef<HTMLButtonElement>(null)
  return (
    <div className="settings-editor">
      <span id="external-editor">External editor</span>
      <bdi className="settings-editor-name">{name ?? 'As the system'}</bdi>
      <Button ref={choose} aria-describedby="external-editor" onClick={() => void chooseEditor()}>
        Choose a program…
      </Button>
      {name !== null && (
        <Button
          variant="quiet"
          onClick={() => {
            // This button goes away.
            choose.current?.focus()
            void forgetEditor()
          }}
        >
          As the system
        </Button>
      )}
      <p className="settings-note">“Open in …” in the menu of a document starts it with the saved file.</p>
    </div>
  )
}

function TextSize() {
  const { changeTextSize } = useActions()
  const size = useCockpit((state) => state.welcome?.preferences.textSize ?? 15)
  return (
    <div className="settings-size">
      <span id="text-size">Text size</span>
      <Button
        aria-label="Smaller text"
        reason={size <= 13 ? 'The text is as small as it gets.' : null}
        onClick={() => void changeTextSize(-1)}
      >
        −
      </Button>
      <output aria-labelledby="text-size" className="tabular">
        {size} px
      </output>
      <Button
        aria-label="Larger text"
        reason={size >= 20 ? 'The text is as large as it gets.' : null}
        onClick={() => void changeTextSize(1)}
      >
        +
      </Button>
    </div>
  )
}
