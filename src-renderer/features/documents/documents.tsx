import { FilePlus2, Search } from 'lucide-react'
import { useMemo } from 'react'
import type { DocumentState } from '#bridge'
import type { DocumentSummary } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings, countFindings, documentById, documentKinds, orderDocuments } from '../../state/selectors'
import { IconButton } from '../../ui/index'
import { DocumentRow } from './document-row'
import { FeatureGroups } from './feature-groups'
import { groupDocuments } from './group-documents'
import { Outline } from './outline'
import './documents.css'

/** The documents of the repository, those of a feature under its name, with the counts of their findings. */
export function Documents({ narrow }: { readonly narrow: boolean }) {
  const { offerTemplates, openSearch } = useActions()
  const snapshot = useCockpit((state) => state.snapshot)
  const active = useCockpit((state) => state.active)
  const findings = useCockpit(allFindings)
  const kinds = useCockpit(documentKinds)
  const ordered = useMemo(() => orderDocuments(snapshot, kinds), [snapshot, kinds])
  const counts = useMemo(() => countFindings(findings), [findings])
  const merging = useMemo(
    () => new Set(findings.flatMap(({ check, place }) => (check === 'no-merge-marker' ? [place.path] : []))),
    [findings],
  )
  const judged = snapshot?.judgement?.documents
  const summaries = useMemo(() => new Map(judged?.map((summary): [string, DocumentSummary] => [summary.path, summary])), [judged])
  const features = snapshot?.judgement?.features
  const groups = useMemo(() => groupDocuments(ordered, narrow ? [] : (features ?? [])), [ordered, features, narrow])
  const row = (document: DocumentState) => (
    <li key={document.id}>
      <DocumentRow
        document={document}
        summary={summaries.get(document.path) ?? null}
        counts={counts.get(document.path)}
        isMerging={merging.has(document.path)}
        active={document.id === active}
        narrow={narrow}
      />
    </li>
  )
  return (
    <div className="documents" data-narrow={narrow || undefined}>
      <nav aria-label="Documents" className="documents-nav">
        {!narrow && (
          <div className="documents-head">
            <h2>Documents</h2>
            <IconButton
              size="small"
              label="Search in all documents…"
              shortcut="Mod+Shift+F"
              icon={<Search className="icon" />}
              onClick={() => openSearch()}
            />
            <IconButton size="small" label="New document from template…" icon={<FilePlus2 className="icon" />} onClick={offerTemplates} />
          </div>
        )}
        {!narrow && <Conventions />}
        {ordered.length === 0 && !narrow && <p className="documents-none">None yet.</p>}
        <ul>{groups.loose.map(row)}</ul>
        {groups.open.length + groups.archived.length > 0 && (
          <FeatureGroups groups={groups} counts={counts} activePath={documentById(snapshot, active)?.path ?? null} row={row} />
        )}
      </nav>
      {!narrow && <Outline />}
    </div>
  )
}

/** Which conventions were found; nothing where the repository follows none but our own. */
function Conventions() {
  const judgement = useCockpit((state) => state.snapshot?.judgement)
  if (!judgement || judgement.conventions.every(({ id }) => id === 'core')) return null
  const found = judgement.conventions.filter(({ id }) => id !== 'core')
  return (
    <p className="documents-conventions" dir="auto">
      {found.map(({ description }) => description).join(' · ')}
    </p>
  )
}
