import { CircleCheck, CircleX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ContractCheck, ReplyReview } from '#spec'
import { Button, SeverityIcon } from '../../ui/index'
import { effectWords, reviewWords } from './prompt-words'
import { ReplySection } from './reply-section'
import type { ReplyState } from './use-reply'

/** Sections beyond these are shown on request. */
const firstSections = 200

export interface ReplyReviewProps {
  readonly reply: ReplyState
  readonly review: ReplyReview
  readonly path: string
}

/** The contract, one line a rule; what the reply does as a whole; then its sections with their differences. */
export function ReplyReviewView({ reply, review, path }: ReplyReviewProps) {
  const [all, setAll] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new reply is read from its beginning
  useEffect(() => heading.current?.focus(), [review])
  const listed = review.sections.filter(({ status }) => status !== 'unchanged')
  const shown = all ? listed : listed.slice(0, firstSections)
  const elsewhere = reply.effect?.newFindings.filter(({ section }) => section === null) ?? []
  const words = reply.effect && effectWords(reply.effect, reply.taken.size)
  const areFew = listed.length <= 6
  return (
    <div className="reply">
      <h3 ref={heading} tabIndex={-1} className="reply-heading">
        {review.isOtherDocument ? 'This looks like a reply for another document.' : reviewWords(review)}
      </h3>
      <ul className="reply-checks" aria-label="Output contract">
        {review.checks.map((check) => (
          <Rule key={check.id} check={check} />
        ))}
      </ul>
      {words !== null && words !== '' && (
        <p className="reply-effect" role="status">
          {words}
        </p>
      )}
      {elsewhere.length > 0 && (
        <ul className="reply-notes">
          {elsewhere.map(({ id, severity, message, path: other }) => (
            <li key={id}>
              <SeverityIcon mark={severity} />
              <span dir="auto">{other === null ? message : `${other}: ${message}`}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="reply-sections" aria-label="Sections of the reply">
        {shown.map((section) => (
          <ReplySection key={section.id} section={section} reply={reply} path={path} startsOpen={areFew} />
        ))}
      </ul>
      {shown.length < listed.length && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {`Show all (${listed.length} sections)`}
        </Button>
      )}
    </div>
  )
}

function Rule({ check: { isKept, sentence } }: { readonly check: ContractCheck }) {
  const Icon = isKept ? CircleCheck : CircleX
  return (
    <li className="reply-check" data-kept={isKept}>
      <Icon className="icon" aria-hidden="true" />
      <span className="unseen">{isKept ? 'Kept:' : 'Broken:'}</span>
      <span dir="auto">{sentence}</span>
    </li>
  )
}
