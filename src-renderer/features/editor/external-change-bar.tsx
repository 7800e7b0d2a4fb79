import type { DocumentId } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById } from '../../state/selectors'
import { Button, SeverityIcon } from '../../ui/index'
import './bar.css'

/** Shown when another program changed a file that has unsaved edits: both texts are kept until the user chooses. */
export function ExternalChangeBar({ id }: { readonly id: DocumentId }) {
  const { closeDocument, compareWithDisk, keepMine, takeTheirs } = useActions()
  const document = useCockpit((state) => documentById(state.snapshot, id))
  if (document === null || document.externalChange === 'none') return null
  const gone = document.externalChange === 'deleted'
  return (
    <div className="bar" data-tone="warning" role="alert">
      <SeverityIcon mark="warning" />
      <p>
        Another program {gone ? 'deleted' : 'changed'} {document.path} while you have unsaved edits.
      </p>
      <div className="bar-actions">
        {!gone && (
          <Button size="small" onClick={() => void compareWithDisk(id)}>
            Compare
          </Button>
        )}
        <Button
          size="small"
          title={gone ? 'Writes the file again with your text.' : 'Overwrites the file with your text.'}
          onClick={() => void keepMine(id)}
        >
          Keep mine
        </Button>
        {gone ? (
          <Button size="small" onClick={() => void closeDocument(id)}>
            Close
          </Button>
        ) : (
          <Button size="small" title="Loads the text on disk; Undo restores yours." onClick={() => void takeTheirs(id)}>
            Take theirs
          </Button>
        )}
      </div>
    </div>
  )
}
