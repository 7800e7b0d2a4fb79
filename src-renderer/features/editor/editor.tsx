import { FileText } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { closeDocument, openDocument, openPanel } from '../../state/actions'
import { useCockpit } from '../../state/cockpit'
import { documentById } from '../../state/selectors'
import { Button, EmptyState, Skeleton, TabStrip } from '../../ui'
import { EditorPane } from './editor-pane'
import { OutsideBar } from './outside-bar'
import { ReadOnlyBar } from './read-only-bar'
import './editor.css'

/** Tabs and the text. */
export function Editor() {
  const { tabs, active, snapshot, buffers } = useCockpit(
    useShallow(({ tabs, active, snapshot, buffers }) => ({ tabs, active, snapshot, buffers })),
  )
  const buffer = active === null ? undefined : buffers[active]
  const views = tabs.map((id) => {
    const path = documentById(snapshot, id)?.path ?? buffers[id]?.path ?? id
    return { id, name: path, short: path.slice(path.lastIndexOf('/') + 1), dot: buffers[id]?.dirty ? 'Unsaved' : null }
  })
  return (
    <div className="editor">
      {tabs.length > 0 && (
        <TabStrip
          label="Open documents"
          tabs={views}
          active={active}
          panelId="editor-text"
          onSelect={(id) => void openDocument(id)}
          onClose={(id) => void closeDocument(id)}
        />
      )}
      {active !== null && <OutsideBar id={active} />}
      {active !== null && <ReadOnlyBar id={active} />}
      <div id="editor-text" className="editor-text" role={active === null ? undefined : 'tabpanel'}>
        {active === null ? (
          <EmptyState
            icon={<FileText className="icon" />}
            title="No document is open."
            action={
              <Button shortcut="Mod+P" onClick={() => openPanel('documents')}>
                Go to document…
              </Button>
            }
          />
        ) : buffer === undefined || buffer.loading ? (
          <div className="editor-loading">
            <Skeleton lines={9} label="Opening the document" />
          </div>
        ) : (
          <EditorPane id={active} />
        )}
      </div>
    </div>
  )
}
