import { FilePlus2 } from 'lucide-react'
import { useMemo } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings, countFindings, documentKinds, orderDocuments, summaryOf } from '../../state/selectors'
import { IconButton } from '../../ui/index'
import { DocumentRow } from './document-row'
import { Outline } from './outline'
import './documents.css'

/** The documents of the repository with the counts of their findings. */
export function Documents({ narrow }: { readonly narrow: boolean }) {
  const { offerTemplates } = useActions()
  const snapshot = useCockpit((state) => state.snapshot)
  const active = useCockpit((state) => state.active)
  const findings = useCockpit(allFindings)
  const kinds = useCockpit(documentKinds)
  const ordered = useMemo(() => orderDocuments(snapshot, kinds), [snapshot, kinds])
  const counts = useMemo(() => countFindings(findings), [findings])
  return (
    <div className="documents" data-narrow={narrow || undefined}>
      <nav aria-label="Documents" className="documents-nav">
        {!narrow && (
          <div className="documents-head">
            <h2>Documents</h2>
            <IconButton size="small" label="New document from template…" icon={<FilePlus2 className="icon" />} onClick={offerTemplates} />
          </div>
        )}
        {ordered.length === 0 && !narrow && <p className="documents-none">None yet.</p>}
        <ul>
          {ordered.map((document) => (
            <li key={document.id}>
              <DocumentRow
                document={document}
                summary={summaryOf(snapshot, document.path)}
                counts={counts.get(document.path)}
                active={document.id === active}
                narrow={narrow}
              />
            </li>
          ))}
        </ul>
      </nav>
      {!narrow && <Outline />}
    </div>
  )
}
