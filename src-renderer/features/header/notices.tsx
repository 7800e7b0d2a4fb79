import { Info } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useCockpit } from '../../state/cockpit'
import { visibleName } from '../../ui'
import { LargerRepository } from './larger-repository'
import { NoRepository } from './no-repository'
import { RestoredTexts } from './restored-texts'
import './notices.css'

const VanishedDocuments = lazy(async () => ({ default: (await import('./vanished-documents')).VanishedDocuments }))

/** Notices about the repository, one sentence per line. */
export function Notices() {
  const sentences = useCockpit(
    useShallow(({ snapshot }) => {
      if (snapshot === null) return []
      const { hasNoRepository } = snapshot
      const { operationInProgress, errorMessage } = snapshot.git
      return [
        operationInProgress === null ? null : `${sentence(operationInProgress)} Committing is disabled until it is finished.`,
        hasNoRepository ? null : errorMessage,
        ...snapshot.notices,
      ]
        .filter((words) => words !== null)
        .map(sentence)
    }),
  )
  const restored = useCockpit(useShallow(({ snapshot }) => snapshot?.documents.filter(({ isRestored }) => isRestored) ?? []))
  const hasVanished = useCockpit(({ vanished }) => vanished.length > 0)
  const hasNoRepository = useCockpit((state) => state.snapshot?.hasNoRepository ?? false)
  const larger = useCockpit(({ snapshot, confirmedFolders }) =>
    snapshot === null || confirmedFolders.includes(snapshot.root) ? null : snapshot.largerRepository,
  )
  if (sentences.length + restored.length === 0 && !hasNoRepository && larger === null && !hasVanished) return null
  return (
    <div className="notices" role="status">
      <RestoredTexts documents={restored} />
      {hasVanished && (
        <Suspense fallback={null}>
          <VanishedDocuments />
        </Suspense>
      )}
      {hasNoRepository && <NoRepository />}
      {larger !== null && <LargerRepository root={larger} />}
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
  const shown = visibleName(words)
  const start = shown.charAt(0).toUpperCase() + shown.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}
