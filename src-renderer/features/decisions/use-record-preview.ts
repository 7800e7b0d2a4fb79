import { useEffect, useRef, useState } from 'react'
import type { NewRecord, Outcome } from '#bridge'
import type { DecisionDraft } from '#spec'
import { useActions } from '../../state/cockpit'

/** Milliseconds after the last key until the file is asked for again. */
const pause = 120

export interface RecordPreview {
  /** The file for what was written so far, or why there can be none; null until the first answer. */
  readonly shown: Outcome<NewRecord> | null
  /** The file for the draft as it is, which is shown from then on. */
  readonly current: (draft: DecisionDraft) => Promise<Outcome<NewRecord>>
}

/** Follows a draft with the file that would record it; without a draft, with nothing. */
export function useRecordPreview(draft: DecisionDraft | null): RecordPreview {
  const { askForRecord } = useActions()
  const [shown, setShown] = useState<Outcome<NewRecord> | null>(null)
  const asked = useRef(0)
  const current = async (wanted: DecisionDraft) => {
    asked.current += 1
    const own = asked.current
    const answer = await askForRecord(wanted)
    // An answer that comes after a later question is about an older draft.
    if (own === asked.current) setShown(answer)
    return answer
  }
  const ask = useRef(current)
  ask.current = current
  const first = shown === null
  useEffect(() => {
    if (draft === null) {
      asked.current += 1
      setShown(null)
      return
    }
    const timer = setTimeout(() => void ask.current(draft), first ? 0 : pause)
    return () => clearTimeout(timer)
  }, [draft, first])
  return { shown, current }
}
