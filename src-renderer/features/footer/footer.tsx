import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings, countFindings, documentCount, unsavedDocuments } from '../../state/selectors'
import { Button, countWords, SeverityIcon, Time, Tooltip, useAfter } from '../../ui/index'
import './footer.css'

/** The status line: what is watched, what is saved, and the counts of the last judgement. */
export function Footer({ children }: { readonly children?: ReactNode }) {
  const { runCommand, showView } = useActions()
  const documents = useCockpit((state) => state.snapshot?.documents)
  const count = useCockpit((state) => documentCount(state.snapshot))
  const unsaved = useCockpit((state) => unsavedDocuments(state).length)
  const findings = useCockpit(allFindings)
  const judged = useCockpit((state) => state.snapshot?.judgement !== null)
  const counts = useMemo(() => countFindings(findings).get(''), [findings])
  const openedAt = useOpenedAt()
  const savedAt = useMemo(() => documents?.reduce((latest, document) => Math.max(latest, document.savedAt ?? 0), 0) ?? 0, [documents])
  if (documents === undefined) return null
  return (
    <footer className="footer" data-region="4">
      <span>
        Watching {count} {count === 1 ? 'document' : 'documents'}
      </span>
      {unsaved > 0 ? (
        <Tooltip label="Save all documents" shortcut="Mod+Alt+S" side="top">
          <button type="button" className="footer-unsaved" onClick={() => void runCommand('save-all')}>
            {unsaved === 1 ? '1 unsaved' : `${unsaved} unsaved`}
          </button>
        </Tooltip>
      ) : (
        savedAt >= openedAt && (
          <span>
            Saved <Time at={savedAt} />
          </span>
        )
      )}
      {judged && count > 0 && counts && (
        <Tooltip label="All findings" shortcut="Mod+Shift+M" side="top">
          <button type="button" className="footer-counts tabular" onClick={() => showView('findings')}>
            {counts.toFill > 0 && (
              <span className="footer-to-fill">
                <SeverityIcon mark="toFill" />
                {countWords(counts.toFill, 'toFill')}
              </span>
            )}
            {counts.error + counts.warning === 0 && <SeverityIcon mark="passed" />}
            {counts.error > 0 && <SeverityIcon mark="error" />}
            {countWords(counts.error, 'error')},{counts.warning > 0 && <SeverityIcon mark="warning" />}{' '}
            {countWords(counts.warning, 'warning')}
          </button>
        </Tooltip>
      )}
      <Busy />
      <GitRun />
      <div className="footer-end">{children}</div>
    </footer>
  )
}

/** When the repository was opened: what was saved before is no news. */
function useOpenedAt(): number {
  const root = useCockpit((state) => state.snapshot?.root)
  const [opened, setOpened] = useState(() => ({ root, at: Date.now() }))
  if (opened.root !== root) setOpened({ root, at: Date.now() })
  return opened.at
}

function Busy() {
  const busy = useCockpit((state) => state.snapshot?.isJudging ?? false)
  return busy ? <Late /> : null
}

function Late() {
  const judgedAt = useCockpit(({ snapshot }) => (snapshot?.judgement ? snapshot.judgedAt : null))
  if (!useAfter(400)) return null
  return (
    <span role="status">
      Reading the documents…
      {judgedAt !== null && (
        <>
          {' '}
          What is shown is from <Time at={judgedAt} />.
        </>
      )}
    </span>
  )
}

/** The commit or merge that runs, also after its dialog was closed. */
function GitRun() {
  const kind = useCockpit((state) => state.snapshot?.gitRun?.kind ?? null)
  return kind === null ? null : <LateRun kind={kind} />
}

function LateRun({ kind }: { readonly kind: 'commit' | 'merge' }) {
  const { cancelGitRun } = useActions()
  if (!useAfter(400)) return null
  return (
    <span role="status" className="footer-run">
      {kind === 'commit' ? 'Committing: hooks and signing run…' : 'Finishing the merge: hooks and signing run…'}
      <Button variant="quiet" size="small" onClick={cancelGitRun}>
        {kind === 'commit' ? 'Cancel the commit' : 'Cancel the merge commit'}
      </Button>
    </span>
  )
}
