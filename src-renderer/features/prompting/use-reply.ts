import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentId } from '#bridge'
import type { ReplyEffect, ReplyReview } from '#spec'
import type { Prompting } from '../../state/cockpit'

export interface ReplyState {
  readonly review: ReplyReview | null
  readonly effect: ReplyEffect | null
  readonly taken: ReadonlySet<string>
  readonly isBusy: boolean
  /** Why something did not work, as a sentence. */
  readonly problem: string | null
  readonly paste: (text: string) => void
  readonly clear: () => void
  readonly choose: (ids: readonly string[], isTaken: boolean) => void
  readonly take: () => void
}

interface Reviewed {
  readonly reply: string
  readonly version: number
  readonly review: ReplyReview
}

/** A reply, compared with the document, with the sections that are chosen and what these would change. */
export function useReply(id: DocumentId, prompting: Prompting): ReplyState {
  const [reviewed, setReviewed] = useState<Reviewed | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [effect, setEffect] = useState<ReplyEffect | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const question = useRef(0)

  const paste = useCallback(
    (reply: string) => {
      setIsBusy(true)
      setProblem(null)
      void prompting.review(id, reply).then((answer) => {
        if (answer === null) return
        setIsBusy(false)
        if (!answer.ok) return setProblem(answer.problem.message)
        setReviewed({ reply, ...answer.value })
        setTaken(new Set(answer.value.review.sections.flatMap(({ id: section, isSuggested }) => (isSuggested ? [section] : []))))
      })
    },
    [id, prompting],
  )

  useEffect(() => {
    question.current += 1
    const own = question.current
    if (reviewed === null || taken.size === 0) return setEffect(null)
    const { reply, version } = reviewed
    void prompting.effect({ id, reply, version, taken: [...taken] }).then((answer) => {
      if (own !== question.current) return
      if (answer.ok) {
        setProblem(null)
        return setEffect(answer.value)
      }
      setEffect(null)
      if (answer.problem.code === 'stale') paste(reply)
      else if (answer.problem.code !== 'cancelled') setProblem(answer.problem.message)
    })
  }, [id, prompting, reviewed, taken, paste])

  const take = useCallback(() => {
    if (reviewed === null || taken.size === 0 || isBusy) return
    setIsBusy(true)
    void prompting.take({ id, reply: reviewed.reply, version: reviewed.version, taken: [...taken] }).then((reason) => {
      setIsBusy(false)
      setProblem(reason)
    })
  }, [id, prompting, reviewed, taken, isBusy])

  return {
    review: reviewed?.review ?? null,
    effect,
    taken,
    isBusy,
    problem,
    paste,
    clear: useCallback(() => {
      prompting.forgetReview()
      setIsBusy(false)
      setReviewed(null)
      setTaken(new Set())
      setProblem(null)
    }, [prompting]),
    choose: useCallback((ids, isTaken) => {
      setTaken((before) => {
        const after = new Set(before)
        for (const one of ids) isTaken ? after.add(one) : after.delete(one)
        return after
      })
    }, []),
    take,
  }
}
