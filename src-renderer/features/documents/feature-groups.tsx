import { type ReactNode, useCallback, useState } from 'react'
import type { DocumentState } from '#bridge'
import type { SeverityCounts as Counts } from '../../state/selectors'
import { Disclosure } from '../../ui/index'
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
  const group = ({ feature, documents }: Group) => {
    const hasFront = activePath !== null && documents.some(({ path }) => path === activePath)
    const isOpen = isExpanded || (toggled.get(feature.path) ?? (feature.isActive || hasFront))
    return (
      <li key={feature.path} className="feature">
        <FeatureGroup feature={feature} counts={sumCounts(documents, counts)} isOpen={isOpen} onToggle={toggle}>
          {isOpen && <ul>{documents.map(row)}</ul>}
        </FeatureGroup>
      </li>
    )
  }
  return (
    <ul className="features" aria-label="Features">
      {open.map(group)}
      {archived.length > 0 && (
        <li className="feature">
          <Disclosure key={String(isExpanded)} title="Archived" trailing={archived.length} startsOpen={isExpanded}>
            <ul>{archived.map(group)}</ul>
          </Disclosure>
        </li>
      )}
    </ul>
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
