import { useMemo, useState } from 'react'
import type { ReviewedSection } from '#spec'
import { DiffSize } from '../../ui/diff-size'
import { Checkbox, Disclosure, SeverityIcon } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'
import type { ReplyState } from './use-reply'

export interface ReplySectionProps {
  readonly section: ReviewedSection
  readonly reply: ReplyState
  readonly path: string
  readonly startsOpen: boolean
}

/** Texts longer than this many UTF-16 units are compared when they are opened. */
const large = 100_000

/** One section of the reply: a box to take it, what taking it would break, and its difference. */
export function ReplySection({ section, reply, path, startsOpen }: ReplySectionProps) {
  const { id, title, before, after, disabledReason } = section
  const [isOpen, setIsOpen] = useState(startsOpen && section.status === 'changed' && before.length + after.length <= large)
  const isCompared = isOpen || before.length + after.length <= large
  const diff = useMemo(() => (isCompared ? lineDiff(before, after) : null), [isCompared, before, after])
  const isTaken = reply.taken.has(id)
  const findings = isTaken ? (reply.effect?.newFindings.filter((one) => one.section === id) ?? []) : []
  const lost = isTaken ? (reply.effect?.losses.filter((one) => one.section === id) ?? []) : []
  // Of a section that is not taken, the review says why it is not chosen.
  const losses = isTaken ? lost.map(({ sentence }) => sentence) : section.warnings
  return (
    <li className="reply-section" data-taken={isTaken || undefined}>
      <Checkbox
        label={<bdi className="reply-title">{title === '' ? 'Text before the first heading' : title}</bdi>}
        detail={statusWords(section)}
        checked={isTaken}
        disabled={disabledReason !== null}
        onChange={(event) => reply.choose([id], event.target.checked)}
      />
      {findings.length + losses.length > 0 && (
        <ul className="reply-notes" aria-label={`What taking ${title} breaks`}>
          {losses.map((sentence) => (
            <li key={sentence}>
              <SeverityIcon mark="warning" />
              <span dir="auto">{sentence}</span>
            </li>
          ))}
          {findings.map(({ id: finding, severity, message }) => (
            <li key={finding}>
              <SeverityIcon mark={severity} />
              <span dir="auto">{message}</span>
            </li>
          ))}
        </ul>
      )}
      <Disclosure
        title={<span className="reply-difference">Difference</span>}
        trailing={diff !== null && <DiffSize diff={diff} />}
        open={isOpen}
        onToggle={setIsOpen}
      >
        {diff !== null && <TextDiff diff={diff} path={`${title} of ${path}`} />}
      </Disclosure>
    </li>
  )
}

function statusWords({ status, after, disabledReason, below }: ReviewedSection): string {
  if (disabledReason !== null) return disabledReason
  if (status === 'new') return 'new: the prompt asked for no other section'
  if (status === 'changed') return after === '' ? 'emptied' : 'changed'
  const more = below === 0 ? '' : ` with ${below === 1 ? 'the section' : `the ${below} sections`} below it`
  return `missing in the reply: it is deleted${more} only if you choose it`
}
