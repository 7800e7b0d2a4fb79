import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useShallow } from 'zustand/react/shallow'
import type { DocumentId } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById, isDirty } from '../../state/selectors'
import { Button, EmptyState, Skeleton, TabStrip } from '../../ui/index'
import { EditorPane } from './editor-pane'
import { ExternalChangeBar } from './external-change-bar'
import { FixMenu } from './fix-menu'
import { PreviewSwitch, useShownPreview } from './preview-switch'
import { ReadOnlyBar } from './read-only-bar'
import { shortNames } from './short-names'
import './editor.css'

export interface EditorProps {
  /** Between the tabs and the text. */
  readonly children?: ReactNode
  /** The rendered document. */
  readonly preview: (id: DocumentId, isBeside: boolean) => ReactNode
}

/** Tabs, and the text of the active document, its preview, or both. */
export function Editor({ children, preview }: EditorProps) {
  const { closeDocument, openDocument } = useActions()
  const tabs = useCockpit((state) => state.tabs)
  const active = useCockpit((state) => state.active)
  const judged = useCockpit(({ snapshot }) => snapshot !== null && snapshot.judgement !== null)
  const buffer = useCockpit((state) => (state.active === null ? undefined : state.buffers[state.active]))
  const dirty = useCockpit(useShallow((state) => state.tabs.map((id) => isDirty(state, id))))
  const paths = useCockpit(
    useShallow((state) => state.tabs.map((id) => documentById(state.snapshot, id)?.path ?? state.buffers[id]?.path ?? id)),
  )
  const panel = active === null ? {} : { role: 'tabpanel', 'aria-label': buffer?.path }
  const waiting = active === null ? !judged : buffer === undefined || buffer.isLoading
  const names = shortNames(paths)
  const views = tabs.map((id, index) => ({
    id,
    name: paths[index] as string,
    short: names[index] as string,
    dot: dirty[index] ? 'Unsaved' : null,
  }))
  return (
    <div className="editor">
      {tabs.length > 0 && (
        <div className="tab-row">
          <TabStrip
            label="Open documents"
            tabs={views}
            active={active}
            panelId="editor-text"
            onSelect={(id) => void openDocument(id)}
            onClose={(id) => void closeDocument(id)}
          />
          {active !== null && <PreviewSwitch />}
        </div>
      )}
      {children}
      {active !== null && <ExternalChangeBar id={active} />}
      {active !== null && <ReadOnlyBar id={active} />}
      <div id="editor-text" className="editor-text" {...panel}>
        {waiting ? <Opening /> : active === null ? <NothingOpen /> : <Pages id={active} preview={preview} />}
      </div>
      <FixMenu />
    </div>
  )
}

/** The text, its preview, or both with a line between them that moves. */
function Pages({ id, preview }: Pick<EditorProps, 'preview'> & { readonly id: DocumentId }) {
  const mode = useShownPreview()
  if (mode === 'off') return <EditorPane id={id} />
  if (mode === 'instead') return preview(id, false)
  return (
    <Group className="editor-pages" id="pages">
      <Panel id="source" className="editor-page" minSize={280}>
        <EditorPane id={id} />
      </Panel>
      <Separator className="workbench-line" aria-label="Width of the text" />
      <Panel id="preview" className="editor-page" minSize={280}>
        {preview(id, true)}
      </Panel>
    </Group>
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
