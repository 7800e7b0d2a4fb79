import { Lock } from 'lucide-react'
import type { DocumentId } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById } from '../../state/selectors'
import { Button, visibleName } from '../../ui/index'
import './bar.css'

/** Says why the text cannot be edited. */
export function ReadOnlyBar({ id }: { readonly id: DocumentId }) {
  const reason = useCockpit((state) => state.buffers[id]?.readOnlyReason ?? null)
  const isUtf16 = useCockpit((state) => documentById(state.snapshot, id)?.isUtf16 === true)
  const { convertToUtf8 } = useActions()
  if (reason === null) return null
  return (
    <div className="bar" role="note">
      <Lock className="icon" aria-hidden="true" />
      <p>Read-only. {visibleName(reason)}</p>
      {isUtf16 && (
        <Button size="small" title="Writes the same text as UTF-8." onClick={() => void convertToUtf8(id)}>
          Convert to UTF-8
        </Button>
      )}
    </div>
  )
}
