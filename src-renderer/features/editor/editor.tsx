import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, EmptyState, Skeleton } from '../../ui/index'
import { DocumentTabs } from './document-tabs'
import { EditorPane } from './editor-pane'
import { ExternalChangeBar } from './external-change-bar'
import { FixMenu } from './fix-menu'
import { ReadOnlyBar } from './read-only-bar'
import './editor.css'

/** Tabs and the text, with `children` between them. */
export function Editor({ children }: { readonly children?: ReactNode }) {
  const active = useCockpit((state) => state.active)
  const judged = useCockpit(({ snapshot }) => snapshot !== null && snapshot.judgement !== null)
  const buffer = useCockpit((state) => (state.active === null ? undefined : state.buffers[state.active]))
  const panel = active === null ? {} : { role: 'tabpanel', 'aria-label': buffer?.path }
  const waiting = active === null ? !judged : buffer === undefined || buffer.isLoading
  return (
    <div className="editor">
      <DocumentTabs />
      {children}
      {active !== null && <ExternalChangeBar id={active} />}
      {active !== null && <ReadOnlyBar id={active} />}
      <div id="editor-text" className="editor-text" {...panel}>
        {waiting ? <Opening /> : active === null ? <NothingOpen /> : <EditorPane id={active} />}
      </div>
      <FixMenu />
    </div>
  )
}

function NothingOpen() {
  const { openPanel } = useActions()
  const action = (
    <Button shortcut="Mod+P" onClick={() => openPanel('documents')}>
      Go to document…
    </Button>
  )
  return <EmptyState icon={<FileText className="icon" />} title="No document is open." action={action} />
}

function Opening() {
  return (
    <div className="editor-loading">
      <Skeleton lines={9} label="Opening the document" />
    </div>
  )
}
