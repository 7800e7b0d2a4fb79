import { FilePlus2, Search } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { DocumentState } from '#bridge'
import type { DocumentSummary } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings, countFindings, documentKinds, keepsRecordsAlone, orderDocuments } from '../../state/selectors'
import { Disclosure, IconButton, type MenuAtProps } from '../../ui/index'
import { matchesWords } from '../../ui/list-entry'
import { CappedList } from './capped-list'
import { DocumentMenu } from './document-menu'
import { type DocumentName, documentNames, isAbout } from './document-names'
import { DocumentRow } from './document-row'
import { FeatureGroups } from './feature-groups'
import { type DocumentGroups, groupDocuments } from './group-documents'
import { groupByKind, type KindEntry } from './kind-groups'
import { Outline } from './outline'
import './documents.css'

const none: readonly DocumentState[] = []
/** From so many documents on, they can be filtered. */
const many = 12
/** At most so many are shown of those that a filter finds. */
const mostFound = 100

/** The documents of the repository, those of a feature under its name, with the counts of their findings. */
export function Documents({ narrow }: { readonly narrow: boolean }) {
  const { offerTemplates, openSearch } = useActions()
  const documents = useCockpit((state) => state.snapshot?.documents ?? none)
  const judged = useCockpit((state) => state.snapshot?.judgement?.documents ?? null)
  const features = useCockpit((state) => state.snapshot?.judgement?.features)
  const active = useCockpit((state) => state.active)
  const findings = useCockpit(allFindings)
  const kinds = useCockpit(documentKinds)
  const ordered = useMemo(
    () => orderDocuments({ documents, judgement: judged && { documents: judged } }, kinds),
    [documents, judged, kinds],
  )
  const counts = useMemo(() => countFindings(findings), [findings])
  const merging = useMemo(
    () => new Set(findings.flatMap(({ check, place }) => (check === 'no-merge-marker' ? [place.path] : []))),
    [findings],
  )
  const summaries = useMemo(() => new Map(judged?.map((summary): [string, DocumentSummary] => [summary.path, summary])), [judged])
  const [filter, setFilter] = useState('')
  const [menu, setMenu] = useState<{ readonly document: DocumentState; readonly at: MenuAtProps['at'] } | null>(null)
  const hasFilter = !narrow && ordered.length >= many
  const query = hasFilter ? filter : ''
  const found = useMemo(
    () => (query === '' ? ordered : ordered.filter(({ path }) => matchesWords(`${path} ${summaries.get(path)?.title ?? ''}`, query))),
    [ordered, query, summaries],
  )
  const listed = useMemo(() => (query === '' ? found : found.slice(0, mostFound)), [found, query])
  const groups = useMemo(() => groupDocuments(listed, narrow ? [] : (features ?? [])), [listed, features, narrow])
  const names = useMemo(() => namesIn(groups, summaries), [groups, summaries])
  const kindOf = useMemo(
    () =>
      ({ path, kind }: DocumentState) =>
        summaries.get(path)?.kind ?? kind,
    [summaries],
  )
  const loose = useMemo(
    () => groupByKind(groups.loose, kindOf, narrow || query !== '' ? [] : kinds),
    [groups, kindOf, kinds, narrow, query],
  )
  const activePath = documents.find(({ id }) => id === active)?.path ?? null
  const openMenu = useCallback((document: DocumentState, at: MenuAtProps['at']) => setMenu({ document, at }), [])
  const row = (document: DocumentState) => (
    <li key={document.id}>
      <DocumentRow
        document={document}
        summary={summaries.get(document.path) ?? null}
        name={names.get(document.path) as DocumentName}
        counts={counts.get(document.path)}
        isMerging={merging.has(document.path)}
        active={document.id === active}
        onMenu={openMenu}
        narrow={narrow}
      />
    </li>
  )
  const kindGroup = ({ key, title, documents }: KindEntry & { readonly kind: 'group' }) => (
    <li key={key} className="feature">
      <Disclosure
        title={title}
        trailing={documents.filter(({ path }) => !isAbout(path)).length}
        startsOpen={documents.some(({ path }) => path === activePath)}
      >
        <CappedList things={documents} row={row} isWanted={({ path }) => path === activePath} />
      </Disclosure>
    </li>
  )
  // What is worked on comes before the records of the past.
  const hasFeature = groups.open.length > 0
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
        {hasFilter && (
          <input
            type="search"
            className="input documents-filter"
            aria-label="Filter the documents"
            placeholder={`Filter ${ordered.length} documents`}
            spellCheck={false}
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
        )}
        {found.length > listed.length && (
          <p className="documents-none" role="status">
            The first {mostFound} of {found.length.toLocaleString('en')} are shown.
          </p>
        )}
        {query !== '' && found.length === 0 && <p className="documents-none">No document is called that.</p>}
        <ul>{loose.flatMap((entry) => (entry.kind === 'document' ? row(entry.document) : hasFeature ? [] : kindGroup(entry)))}</ul>
        {groups.open.length + groups.archived.length > 0 && (
          <FeatureGroups groups={groups} counts={counts} activePath={activePath} isExpanded={query !== ''} row={row} />
        )}
        {hasFeature && <ul>{loose.flatMap((entry) => (entry.kind === 'group' ? kindGroup(entry) : []))}</ul>}
      </nav>
      {!narrow && <Outline />}
      {menu && <DocumentMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

/** The line of a feature says its title, which those of its documents repeat: they are called by their files. */
function namesIn(
  { loose, open, archived }: DocumentGroups,
  summaries: ReadonlyMap<string, DocumentSummary>,
): ReadonlyMap<string, DocumentName> {
  const groups = [...open, ...archived].map(({ documents }) => documentNames(documents, summaries, 'file'))
  return new Map([documentNames(loose, summaries, 'title'), ...groups].flatMap((names) => [...names]))
}

/** Which conventions were found; nothing where the repository follows none but our own. */
function Conventions() {
  const conventions = useCockpit((state) => state.snapshot?.judgement?.conventions)
  const alone = useCockpit(keepsRecordsAlone)
  if (conventions === undefined || alone) return null
  const found = conventions.filter(({ id, description }) => id !== 'core' && description !== '')
  if (found.length === 0) return null
  return (
    <p className="documents-conventions" dir="auto">
      {found.map(({ description }) => description).join(' · ')}
    </p>
  )
}
