import { FileText, MessageSquareText } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { DocumentId } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, EmptyState, IconButton, Skeleton, visibleName } from '../../ui/index'
import { DocumentTabs } from './document-tabs'
import { EditorPane } from './editor-pane'
import { ExternalChangeBar } from './external-change-bar'
import { FixMenu } from './fix-menu'
import { PreviewSwitch, useShownPreview } from './preview-switch'
import { ReadOnlyBar } from './read-only-bar'
import './editor.css'

const FindBar = lazy(async () => ({ default: (await import('./find-bar')).FindBar }))
const TextMenu = lazy(async () => ({ default: (await import('./text-menu')).TextMenu }))

export interface EditorProps {
  /** Between the tabs and the text. */
  readonly children?: ReactNode
  /** The rendered document. */
  readonly preview: (id: DocumentId, isBeside: boolean) => ReactNode
}

/** Tabs, and the text of the active document, its preview, or both. */
export function Editor({ children, preview }: EditorProps) {
  const { openPrompt } = useActions()
  const hasTabs = useCockpit((state) => state.tabs.length > 0)
  const active = useCockpit((state) => state.active)
  const judged = useCockpit(({ snapshot }) => snapshot !== null && snapshot.judgement !== null)
  const buffer = useCockpit((state) => (state.active === null ? undefined : state.buffers[state.active]))
  const isFinding = useCockpit((state) => state.find.isOpen)
  const hasMenu = useCockpit((state) => state.textMenu !== null)
  const panel = active === null ? {} : { role: 'tabpanel', 'aria-label': visibleName(buffer?.path ?? '') }
  const waiting = active === null ? !judged : buffer === undefined || buffer.isLoading
  return (
    <div className="editor">
      {hasTabs && (
        <div className="tab-row">
          <DocumentTabs />
          {active !== null && (
            <IconButton
              label="Ask a model: prompt and reply"
              icon={<MessageSquareText className="icon" />}
              onClick={() => openPrompt('copy')}
            />
          )}
          {active !== null && <PreviewSwitch />}
        </div>
      )}
      {children}
      {active !== null && <ExternalChangeBar id={active} />}
      {active !== null && <ReadOnlyBar id={active} />}
      {active !== null && isFinding && (
        <Suspense fallback={null}>
          <FindBar />
        </Suspense>
      )}
      <div id="editor-text" className="editor-text" {...panel}>
        {waiting ? <Opening /> : active === null ? <NothingOpen /> : <Pages id={active} preview={preview} />}
      </div>
      <FixMenu />
      {hasMenu && (
        <Suspense fallback={null}>
          <TextMenu />
        </Suspense>
      )}
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
