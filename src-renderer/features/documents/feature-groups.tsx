import { type ReactNode, useCallback, useState } from 'react'
import type { DocumentState } from '#bridge'
import type { SeverityCounts as Counts } from '../../state/selectors'
import { Disclosure } from '../../ui/index'
import { CappedList } from './capped-list'
import { FeatureGroup } from './feature-group'
import type { DocumentGroups, FeatureGroup as Group } from './group-documents'

export interface FeatureGroupsProps {
  readonly groups: DocumentGroups
  readonly counts: ReadonlyMap<string, Counts>
  /** Path of the document in front; null without one. */
  readonly activePath: string | null
  /** All are expanded, since only what a filter found is left. */
  readonly isExpanded: boolean
  readonly row: (document: DocumentState) => ReactNode
}

/** The features with their documents. The active one is expanded, and the one whose document is in front. */
export function FeatureGroups({ groups: { open, archived }, counts, activePath, isExpanded, row }: FeatureGroupsProps) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const toggle = useCallback((path: string, isOpen: boolean) => setToggled((before) => new Map([...before, [path, isOpen]])), [])
  const hasFront = ({ documents }: Group) => activePath !== null && documents.some(({ path }) => path === activePath)
  const group = (entry: Group) => {
    const { feature, documents } = entry
    const isOpen = isExpanded || (toggled.get(feature.path) ?? (feature.isActive || hasFront(entry)))
    return (
      <li key={feature.path} className="feature">
        <FeatureGroup feature={feature} counts={sumCounts(documents, counts)} isOpen={isOpen} onToggle={toggle}>
          {isOpen && <CappedList things={documents} row={row} />}
        </FeatureGroup>
      </li>
    )
  }
  return (
    <>
      {open.length > 0 && <CappedList className="features" label="Features" things={open} row={group} isWanted={hasFront} />}
      {archived.length > 0 && (
        <ul className="features" aria-label="Archived features">
          <li className="feature">
            <Disclosure key={String(isExpanded)} title="Archived" trailing={archived.length} startsOpen={isExpanded}>
              <CappedList things={archived} row={group} isWanted={hasFront} />
            </Disclosure>
          </li>
        </ul>
      )}
    </>
  )
}

function sumCounts(documents: readonly DocumentState[], counts: ReadonlyMap<string, Counts>): Counts | undefined {
  const own = documents.flatMap(({ path }) => counts.get(path) ?? [])
  if (own.length === 0) return undefined
  return own.reduce((sum, one) => ({
    error: sum.error + one.error,
    warning: sum.warning + one.warning,
    info: sum.info + one.info,
    toFill: sum.toFill + one.toFill,
  }))
}
