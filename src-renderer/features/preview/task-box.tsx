import { useContext } from 'react'
import { BlockId } from './block-id'
import { usePreview } from './preview-context'

/** The box of a task. A click changes the text; the box follows when the text is drawn again. */
export function TaskBox({ offset, isDone }: { readonly offset: number; readonly isDone: boolean }) {
  const { toggleTask, isReadOnly } = usePreview()
  const block = useContext(BlockId)
  return (
    <input
      type="checkbox"
      className="preview-box"
      aria-label={isDone ? 'Done' : 'Open'}
      checked={isDone}
      disabled={isReadOnly}
      onChange={() => toggleTask(block, offset)}
    />
  )
}
