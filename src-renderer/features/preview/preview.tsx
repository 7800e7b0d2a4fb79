import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DocumentId } from '#bridge'
import { type Buffer, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { findingById } from '../../state/selectors'
import { visibleName } from '../../ui/index'
import { ChunkView } from './chunk-view'
import { DiagramRenderer } from './diagram-renderer'
import { FindingCard } from './finding-card'
import { NearObserver } from './near-observer'
import { type PreviewHandle, PreviewProvider } from './preview-context'
import { nothingFolded, PreviewModel } from './preview-model'
import { PreviewScroll } from './preview-scroll'
import { sourceOffset } from './source-line'
import { useDiagramColours } from './use-diagram-colours'
import { markAt, useFindingCard } from './use-finding-card'
import './preview.css'
import './preview-text.css'
import './preview-parts.css'

/** The arrow keys scroll it. */
const scrollable = { className: 'preview', tabIndex: 0 } as const

export interface PreviewProps {
  readonly id: DocumentId
  readonly isBeside: boolean
}

/** The rendered document. The frame for diagrams is kept from one document to the next. */
export function Preview({ id, isBeside }: PreviewProps) {
  const { actions } = useCockpitHandle()
  const [diagrams] = useState(() => new DiagramRenderer())
  useEffect(() => () => diagrams.close(), [diagrams])
  const buffer = actions.bufferOf(id)
  return buffer === null ? null : <DocumentPreview key={id} buffer={buffer} isBeside={isBeside} diagrams={diagrams} />
}

interface DocumentPreviewProps {
  readonly buffer: Buffer
  readonly isBeside: boolean
  readonly diagrams: DiagramRenderer
}

function DocumentPreview({ buffer, isBeside, diagrams }: DocumentPreviewProps) {
  const cockpit = useCockpitHandle()
  const { actions } = cockpit
  const scroller = useRef<HTMLDivElement>(null)
  const [model] = useState(() => new PreviewModel(cockpit, buffer))
  const [observer] = useState(() => new NearObserver())
  const [scroll] = useState(() => new PreviewScroll(buffer, model))
  const { blocks, marks, folded } = useSyncExternalStore(model.subscribe, () => model.content)
  const isReadOnly = useCockpit((state) => (state.buffers[buffer.id]?.readOnlyReason ?? null) !== null)
  const [isPromptShown, setPromptShown] = useState(false)
  const colours = useDiagramColours()
  const hover = useFindingCard()

  const handle = useMemo<PreviewHandle>(
    () => ({
      followLink: (target) => {
        if (target.startsWith('footnote:')) scroll.showFootnote(target.slice('footnote:'.length))
        else void actions.followLink(buffer.id, target)
      },
      findImage: (target) => actions.findImage(buffer.id, target),
      toggleTask: (block, offset) => {
        const at = model.offsetIn(block, offset)
        if (at !== null) actions.toggleTask(buffer.id, at)
      },
      showPrompt: () => {
        // Its button goes away.
        scroller.current?.focus({ preventScroll: true })
        setPromptShown(true)
      },
      observe: observer.observe,
      isReadOnly,
      diagrams,
      colours,
    }),
    [actions, buffer, model, observer, scroll, isReadOnly, diagrams, colours],
  )

  useLayoutEffect(() => {
    const element = scroller.current as HTMLDivElement
    observer.start(element)
    const stop = scroll.attach(element, actions)
    return () => {
      stop()
      observer.stop()
    }
  }, [observer, scroll, actions])
  useEffect(() => (isBeside ? scroll.sync() : undefined), [isBeside, scroll])
  useLayoutEffect(() => {
    if (blocks.blocks.length > 0) scroll.restore()
  }, [blocks, scroll])

  const onClick = ({ target }: MouseEvent) => {
    const link = linkAt(target)
    if (link !== null) return handle.followLink(link)
    const mark = markAt(target)
    if (mark === null || (target as Element).closest('a, button, input') || !document.getSelection()?.isCollapsed) return
    const finding = findingById(cockpit.store.getState(), mark.dataset.findings?.split(' ')[0] ?? null)
    if (finding === null) return
    hover.closeNow()
    void actions.showFinding(finding)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const link = event.key === 'Enter' ? linkAt(event.target) : null
    if (link === null) return scroll.onKeyDown(event, actions)
    event.preventDefault()
    handle.followLink(link)
  }
  const onDoubleClick = ({ target, clientY }: MouseEvent) => {
    const expected = scroll.offsetAtPoint(target as Element, clientY)
    if (expected === null || (target as Element).closest('a, button, input, summary')) return
    const from = sourceOffset(buffer.state.doc.toString(), expected, document.getSelection()?.toString() ?? '')
    actions.showSource(buffer.id, from)
  }

  return (
    <PreviewProvider value={handle}>
      <div
        ref={scroller}
        {...scrollable}
        role="document"
        aria-label={`Preview of ${visibleName(buffer.path)}`}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onMouseOver={hover.onMouseOver}
        onFocus={hover.close}
        onMouseLeave={hover.close}
        onScroll={hover.closeNow}
        onKeyDown={onKeyDown}
      >
        <div className="preview-body">
          {blocks.chunks.map((chunk, index) => (
            <ChunkView
              key={chunk.blocks[0]?.id}
              chunk={chunk}
              marks={marks}
              references={blocks.references}
              footnotes={blocks.footnotes}
              folded={isPromptShown ? nothingFolded : folded}
              isFirst={index < 2}
            />
          ))}
          {blocks.blocks.length === 0 && model.isCurrent && <p className="preview-empty">This document is empty.</p>}
        </div>
      </div>
      {hover.card && <FindingCard {...hover.card} onEnter={hover.keep} onLeave={hover.close} />}
    </PreviewProvider>
  )
}

/** The target of the link around an element. */
function linkAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-target]')?.dataset.target ?? null) : null
}
