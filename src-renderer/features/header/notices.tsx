import { Info } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { useCockpit } from '../../state/cockpit'
import { NoRepository } from './no-repository'
import { RestoredTexts } from './restored-texts'
import './notices.css'

/** Notices about the repository, one sentence per line. */
export function Notices() {
  const sentences = useCockpit(
    useShallow(({ snapshot }) => {
      if (snapshot === null) return []
      const { noRepository } = snapshot
      const { operationInProgress, errorMessage } = snapshot.git
      return [
        operationInProgress === null ? null : `${sentence(operationInProgress)} Committing is disabled until it is finished.`,
        noRepository === null ? errorMessage : null,
        ...snapshot.notices,
      ]
        .filter((words) => words !== null)
        .map(sentence)
    }),
  )
  const restored = useCockpit(useShallow(({ snapshot }) => snapshot?.documents.filter(({ isRestored }) => isRestored) ?? []))
  const noRepository = useCockpit((state) => state.snapshot?.noRepository ?? null)
  if (sentences.length + restored.length === 0 && noRepository === null) return null
  return (
    <div className="notices" role="status">
      <RestoredTexts documents={restored} />
      {noRepository !== null && <NoRepository enclosingRoot={noRepository.enclosingRoot} />}
      {sentences.map((words) => (
        <p key={words}>
          <Info className="icon" aria-hidden="true" />
          {words}
        </p>
      ))}
    </div>
  )
}

function sentence(words: string): string {
  const start = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}
