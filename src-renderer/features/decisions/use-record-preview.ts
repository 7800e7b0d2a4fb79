import { useEffect, useRef, useState } from 'react'
import type { NewRecord, Outcome } from '#bridge'
import type { DecisionDraft } from '#spec'
import { useActions } from '../../state/cockpit'

/** Milliseconds after the last key until the preview is requested again. */
const debounceMs = 120

export interface RecordPreview {
  /** The file for the current draft, or why it cannot be written; null until the first response. */
  readonly shown: Outcome<NewRecord> | null
  /** Requests the file for the current draft at once, and shows it. */
  readonly current: (draft: DecisionDraft) => Promise<Outcome<NewRecord>>
}

/** Previews the file that would record a draft; previews nothing without a draft. */
export function useRecordPreview(draft: DecisionDraft | null): RecordPreview {
  const { previewRecord } = useActions()
  const [shown, setShown] = useState<Outcome<NewRecord> | null>(null)
  const lastRequest = useRef(0)
  const current = async (wanted: DecisionDraft) => {
    lastRequest.current += 1
    const own = lastRequest.current
    const answer = await previewRecord(wanted)
    // A response to an earlier request is for an older draft.
    if (own === lastRequest.current) setShown(answer)
    return answer
  }
  const ask = useRef(current)
  ask.current = current
  const first = shown === null
  useEffect(() => {
    if (draft === null) {
      lastRequest.current += 1
      setShown(null)
      return
    }
    const timer = setTimeout(() => void ask.current(draft), first ? 0 : debounceMs)
    return () => clearTimeout(timer)
  }, [draft, first])
  return { shown, current }
}
