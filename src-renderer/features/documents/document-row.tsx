import { memo, useEffect, useRef } from 'react'
import type { DocumentState } from '#bridge'
import type { DocumentSummary, KindSummary } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { type SeverityCounts as Counts, documentKinds, isUnsaved } from '../../state/selectors'
import { countWords, type MenuAtProps, SeverityCounts, Tooltip, visibleName } from '../../ui/index'
import { type DocumentName, isAbout } from './document-names'
import { KindIcon, type RowKind } from './kind-icon'

export interface DocumentRowProps {
  readonly document: DocumentState
  readonly summary: DocumentSummary | null
  readonly name: DocumentName
  readonly counts: Counts | undefined
  /** Two versions of a stretch are left in its text. */
  readonly isMerging: boolean
  readonly active: boolean
  readonly narrow: boolean
  readonly onMenu: (document: DocumentState, at: MenuAtProps['at']) => void
}

export const DocumentRow = memo(function DocumentRow({
  document,
  summary,
  name,
  counts,
  isMerging,
  active,
  narrow,
  onMenu,
}: DocumentRowProps) {
  const { openDocument } = useActions()
  const dirty = useCockpit((state) => isUnsaved(state, document))
  const { path } = document
  const shown = visibleName(path)
  const kind = rowKind(document, summary)
  const isFile = isPath(shown, name)
  const folder = shown.slice(0, Math.max(0, shown.lastIndexOf('/')))
  const detail = isFile ? folder : shown
  const kinds = useCockpit(documentKinds)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active) button.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const number = narrow && kind === 'decision-log' ? recordNumber(path) : null
  const row = (
    <button
      ref={button}
      type="button"
      className="document"
      data-role={document.role}
      data-path={path}
      aria-label={isFile ? shown : `${name.start}${name.end}, ${shown}`}
      aria-description={describe(document, dirty, isMerging, counts)}
      aria-current={active ? 'page' : undefined}
      onClick={() => void openDocument(document.id)}
      onContextMenu={(event) => {
        event.preventDefault()
        // The menu key has no place of its own.
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        const isPointed = event.clientX > 0
        const at = isPointed ? { left: event.clientX, top: event.clientY, bottom: event.clientY } : { left: left + 24, top: bottom, bottom }
        onMenu(document, at)
      }}
    >
      {number === null ? <KindIcon kind={kind} /> : <span className="document-number">{number}</span>}
      {narrow ? (
        <Dot counts={counts} />
      ) : (
        <>
          <span className="document-name">
            <span className="document-title">
              <span className="document-start" dir="auto">
                {name.start}
              </span>
              {name.end !== '' && <span dir="auto">{name.end}</span>}
            </span>
            {detail !== '' && (
              <small>
                <bdi>{detail}</bdi>
              </small>
            )}
          </span>
          <span className="document-end">
            {dirty && <span className="document-dirty" title="Unsaved" />}
            {isMerging && (
              <span className="document-git" data-mark="merge" title="A merge is not finished in it">
                !
              </span>
            )}
            {!isMerging && !dirty && document.git !== 'committed' && document.git !== 'unknown' && (
              <span className="document-git" title={document.git === 'modified' ? 'Changed since the last commit' : 'Not in git yet'}>
                {document.git === 'modified' ? 'M' : 'U'}
              </span>
            )}
            <SeverityCounts counts={counts} />
          </span>
        </>
      )}
    </button>
  )
  const label = `${isFile ? shown : `${name.start}${name.end} · ${shown}`}: ${wordsFor(kind, kinds)}${summary?.isTemplate ? ', still a template' : ''}`
  return (
    <Tooltip label={label} side="right">
      {row}
    </Tooltip>
  )
})

/** "12" of "docs/adr/0012-ropes.md": many records with the same icon could not be told apart. Null without a number of up to four digits. */
function recordNumber(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^(?:adr[-_]?)?0*(\d{1,4})(?!\d)/i.exec(name)?.[1] ?? null
}

function rowKind({ role, path, kind: byPath }: DocumentState, summary: DocumentSummary | null): RowKind {
  if (role === 'configuration') return 'configuration'
  const kind = summary?.kind ?? byPath
  return kind === 'decision-log' && isAbout(path) ? 'record-index' : kind
}

/** The end of the path is what is shown. */
function isPath(path: string, { start, end }: DocumentName): boolean {
  return `/${path}/`.includes(`/${start}${end}/`)
}

function wordsFor(kind: RowKind, kinds: readonly KindSummary[]): string {
  if (kind === 'record-index') return 'about the decision records'
  return kind === 'configuration' ? 'configuration of the cockpit' : (kinds.find((known) => known.kind === kind)?.label ?? kind)
}

function Dot({ counts }: { readonly counts: Counts | undefined }) {
  const worst = counts === undefined ? null : counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : null
  return worst === null ? null : <span className="document-mark" data-mark={worst} />
}

function describe(document: DocumentState, dirty: boolean, isMerging: boolean, counts: Counts | undefined): string {
  const words = [
    isMerging ? 'a merge is not finished' : null,
    dirty ? 'unsaved' : null,
    document.git === 'modified' ? 'changed since the last commit' : document.git === 'untracked' ? 'not in git yet' : null,
    counts && counts.error > 0 ? countWords(counts.error, 'error') : null,
    counts && counts.warning > 0 ? countWords(counts.warning, 'warning') : null,
    counts && counts.toFill > 0 ? countWords(counts.toFill, 'toFill') : null,
  ]
  return words.filter((word) => word !== null).join(', ')
}
