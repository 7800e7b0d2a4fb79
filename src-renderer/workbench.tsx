import { lazy, Suspense } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { DocumentId } from '#bridge'
import { CommitBar } from './features/commit/commit-bar'
import { Documents } from './features/documents/documents'
import { Editor } from './features/editor/editor'
import { Footer } from './features/footer/footer'
import { Header } from './features/header/header'
import { Notices } from './features/header/notices'
import { HistoryLine } from './features/history/history-line'
import { NextActionLine } from './features/next-action/next-action'
import { Readiness } from './readiness'
import { useCockpit } from './state/cockpit'
import { documentCount } from './state/selectors'
import { Skeleton, useNarrow } from './ui/index'

const View = lazy(async () => ({ default: (await import('./views')).View }))
const SearchColumn = lazy(async () => ({ default: (await import('./features/search/search-column')).SearchColumn }))
const Preview = lazy(async () => ({ default: (await import('./features/preview/preview')).Preview }))
const NoDocuments = lazy(async () => ({ default: (await import('./features/welcome/no-documents')).NoDocuments }))

/** Header, documents, text, readiness, footer. */
export function Workbench() {
  const narrow = useNarrow()
  const bare = useCockpit((state) => state.snapshot !== null && documentCount(state.snapshot) === 0 && state.tabs.length === 0)
  const drawer = useCockpit((state) => state.panel === 'readiness')
  const isSearching = useCockpit((state) => state.side === 'search')
  const text = (
    <main className="region" aria-label="Editor" data-region="2">
      {bare ? (
        <Suspense fallback={null}>
          <NoDocuments />
        </Suspense>
      ) : (
        <Centre hasLine={narrow && !drawer} />
      )}
    </main>
  )
  const documents = (
    <div className="region" data-region="1">
      <Documents narrow={narrow} />
    </div>
  )
  const search = (
    <div className="region" data-region="1">
      <Suspense fallback={null}>
        <SearchColumn />
      </Suspense>
    </div>
  )
  return (
    <div className="workbench">
      <Header narrow={narrow} />
      <Notices />
      {narrow ? (
        <div className="workbench-narrow" data-searching={isSearching || undefined}>
          {isSearching ? search : documents}
          {text}
          {drawer && <Readiness drawer />}
        </div>
      ) : (
        <Group className="workbench-wide" id="workbench">
          {isSearching ? (
            <Panel key="search" id="search" defaultSize={320} minSize={240} maxSize={480} groupResizeBehavior="preserve-pixel-size">
              {search}
            </Panel>
          ) : (
            <Panel key="documents" id="documents" defaultSize={236} minSize={160} maxSize={360} groupResizeBehavior="preserve-pixel-size">
              {documents}
            </Panel>
          )}
          <Separator className="workbench-line" aria-label={isSearching ? 'Width of the search' : 'Width of the documents list'} />
          <Panel id="text" minSize={320}>
            {text}
          </Panel>
          <Separator className="workbench-line" aria-label="Width of the readiness column" />
          <Panel id="readiness" defaultSize={360} minSize={280} maxSize={560} groupResizeBehavior="preserve-pixel-size">
            <div className="workbench-readiness">
              <Readiness />
              <CommitBar />
            </div>
          </Panel>
        </Group>
      )}
      {narrow && <CommitBar />}
      <Footer>
        <HistoryLine />
      </Footer>
    </div>
  )
}

/** The text, or the list that was asked for in its place. `hasLine`: with the next action above the text. */
function Centre({ hasLine }: { readonly hasLine: boolean }) {
  const view = useCockpit((state) => state.view)
  if (view === 'text') return <Editor preview={previewOf}>{hasLine && <NextActionLine />}</Editor>
  return (
    <Suspense fallback={<Skeleton lines={9} label="Opening the list" />}>
      <View name={view} />
    </Suspense>
  )
}

function previewOf(id: DocumentId, isBeside: boolean) {
  return (
    <Suspense fallback={null}>
      <Preview id={id} isBeside={isBeside} />
    </Suspense>
  )
}
