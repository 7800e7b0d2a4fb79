import { Lock } from 'lucide-react'
import type { DocumentId } from '#bridge'
import { useCockpit } from '../../state/cockpit'
import './bar.css'

/** Says why the text cannot be edited. */
export function ReadOnlyBar({ id }: { readonly id: DocumentId }) {
  const reason = useCockpit((state) => state.buffers[id]?.readOnlyReason ?? null)
  if (reason === null) return null
  return (
    <div className="bar" role="note">
      <Lock className="icon" aria-hidden="true" />
      <p>Read-only. {reason}</p>
    </div>
  )
}
