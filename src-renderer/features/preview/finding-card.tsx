import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Finding } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'

export interface FindingCardProps {
  readonly ids: readonly string[]
  /** The marked words, in coordinates of the window. */
  readonly at: DOMRect
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** The findings under the pointer, in the same words and with the same fixes as in the text. */
export function FindingCard({ ids, at, onEnter, onLeave }: FindingCardProps) {
  const findings = useCockpit(allFindings).filter(({ id }) => ids.includes(id))
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect()
    if (box === undefined) return
    const isBelow = at.bottom + 4 + box.height <= innerHeight - 8
    setPlace({ left: Math.max(8, Math.min(at.left, innerWidth - box.width - 8)), top: isBelow ? at.bottom + 4 : at.top - box.height - 4 })
  }, [at])
  if (findings.length === 0) return null
  // Outside of the region, which would be what a fixed position refers to.
  return createPortal(
    <div
      ref={card}
      className="preview-card"
      role="tooltip"
      style={place ?? { visibility: 'hidden' }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {findings.map((finding) => (
        <Entry key={finding.id} finding={finding} onDone={onLeave} />
      ))}
    </div>,
    document.body,
  )
}

function Entry({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { applyFix, showFinding } = useActions()
  return (
    <div className="preview-card-entry">
      <p dir="auto">{finding.message}</p>
      <div className="preview-card-actions">
        {finding.fixes.map((fix, index) => (
          <button
            key={fix.title}
            type="button"
            onClick={() => {
              onDone()
              void applyFix(finding, index)
            }}
          >
            {fix.title}
          </button>
        ))}
        <button type="button" onClick={() => void showFinding(finding)}>
          Show in the text
        </button>
      </div>
      <p className="preview-card-check">{finding.check}</p>
    </div>
  )
}
