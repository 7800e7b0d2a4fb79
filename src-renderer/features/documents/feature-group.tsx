import { memo, type ReactNode } from 'react'
import type { Feature } from '#spec'
import type { SeverityCounts as Counts } from '../../state/selectors'
import { Disclosure, SeverityCounts, Tooltip } from '../../ui/index'

export interface FeatureGroupProps {
  readonly feature: Feature
  readonly counts: Counts | undefined
  readonly isOpen: boolean
  readonly onToggle: (path: string, isOpen: boolean) => void
  readonly children: ReactNode
}

/** The documents of one feature under a line with its name, stage and percentage. */
export const FeatureGroup = memo(function FeatureGroup({ feature, counts, isOpen, onToggle, children }: FeatureGroupProps) {
  const { title, path, stage, percent, isActive } = feature
  return (
    <Disclosure
      title={
        <Tooltip label={describeFeature(feature)} side="right">
          <span className="feature-title" data-active={isActive || undefined}>
            {isActive && <span className="feature-active" aria-hidden="true" />}
            <span dir="auto">{title}</span>
            {isActive && <span className="unseen"> (active)</span>}
            <small>{`${stage} · ${percent}\u00a0%`}</small>
          </span>
        </Tooltip>
      }
      trailing={<SeverityCounts counts={counts} />}
      open={isOpen}
      onToggle={(next) => onToggle(path, next)}
    >
      {children}
    </Disclosure>
  )
})

/** Its folder, the progress of its tasks and what to do next. */
function describeFeature({ path, tasks: { done, open }, status, next }: Feature): string {
  const all = done + open
  const words = [path, ...(status === '' ? [] : [status]), ...(all === 0 ? [] : [`${done} of ${all} tasks done`])]
  return `${words.join(' · ')}. ${next.sentence}`
}
