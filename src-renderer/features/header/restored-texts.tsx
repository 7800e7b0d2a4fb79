import { History } from 'lucide-react'
import type { DocumentState } from '#bridge'
import { useActions } from '../../state/cockpit'
import { Button, visibleName } from '../../ui/index'

/** The most documents with a line of their own. */
const maxLines = 3

/** Unsaved texts of a session that did not end well, each with what can be done with it. */
export function RestoredTexts({ documents }: { readonly documents: readonly DocumentState[] }) {
  const { saveAll } = useActions()
  const rest = documents.length - maxLines
  return (
    <>
      {documents.slice(0, maxLines).map((document) => (
        <RestoredText key={document.id} document={document} />
      ))}
      {rest > 0 && (
        <div>
          <p>
            <History className="icon" aria-hidden="true" />
            {rest === 1 ? '1 more document has unsaved text from last time.' : `${rest} more documents have unsaved text from last time.`}
          </p>
          <div className="notices-actions">
            <Button size="small" onClick={() => void saveAll()}>
              Save all
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function RestoredText({ document: { id, path, externalChange } }: { readonly document: DocumentState }) {
  const { compareWithDisk, focusEditor, openDocument, saveDocument, takeTheirs } = useActions()
  const isNewer = externalChange !== 'none'
  const open = async () => {
    await openDocument(id)
    focusEditor()
  }
  const save = async () => {
    if (await saveDocument(id)) focusEditor()
  }
  return (
    <div>
      <p>
        <History className="icon" aria-hidden="true" />
        {`Unsaved text of ${visibleName(path)} from last time is back${isNewer ? ', and the file has changed since' : ''}.`}
      </p>
      <div className="notices-actions">
        {isNewer ? (
          <Button size="small" onClick={() => void open()}>
            Show
          </Button>
        ) : (
          <>
            <Button size="small" onClick={() => void save()}>
              Save
            </Button>
            <Button size="small" title="Undo restores the unsaved text." onClick={() => void open().then(() => takeTheirs(id))}>
              Take the text on disk
            </Button>
            <Button size="small" onClick={() => void compareWithDisk(id)}>
              Compare
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
