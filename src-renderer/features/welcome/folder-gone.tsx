import { FolderX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { unsavedDocuments } from '../../state/selectors'
import { Button } from '../../ui/index'
import './welcome.css'

/** The open folder was deleted, moved, or is on a disk that is not there. The window returns by itself when the folder does. */
export function FolderGone() {
  const { closeRepository, locateRepository } = useActions()
  const root = useCockpit((state) => state.snapshot?.root ?? '')
  const unsaved = useCockpit((state) => unsavedDocuments(state).length)
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('button')?.focus(), [])
  return (
    <main className="welcome">
      <div className="welcome-column" role="alert">
        <FolderX className="icon" aria-hidden="true" />
        <h1>This folder is gone.</h1>
        <p className="welcome-words selectable">
          <bdi>{root}</bdi>
          {unsaved === 0
            ? ' was deleted or moved, or its disk is not there. The cockpit goes on when it returns.'
            : ` was deleted or moved, or its disk is not there. The unsaved text of ${unsaved === 1 ? '1 document' : `${unsaved} documents`} is kept, and goes along to the place where you locate it.`}
        </p>
        <div className="welcome-buttons" ref={first}>
          <Button variant="primary" onClick={() => void locateRepository()}>
            Locate…
          </Button>
          <Button onClick={() => void closeRepository()}>Close</Button>
        </div>
      </div>
    </main>
  )
}
