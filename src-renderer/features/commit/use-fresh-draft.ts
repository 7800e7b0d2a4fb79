import { useEffect, useState } from 'react'
import { loadCommitDraft } from '../../state/actions'
import { cockpit, useCockpit } from '../../state/cockpit'

/** Drafts the commit when its dialog opens and whenever the documents change below it. Answers whether that failed. */
export function useFreshDraft(open: boolean): boolean {
  const [failed, setFailed] = useState(false)
  const picture = useCockpit(({ snapshot }) => {
    if (!open || snapshot === null) return ''
    const documents = snapshot.documents.map(({ id, version, dirty, git, savedAt }) => [id, version, dirty, git, savedAt])
    return JSON.stringify([snapshot.git, snapshot.trusted, documents])
  })
  useEffect(() => {
    if (picture === '') return
    let current = true
    setFailed(false)
    void loadCommitDraft().then(() => {
      if (current) setFailed(cockpit.getState().commitDraft === null)
    })
    return () => {
      current = false
    }
  }, [picture])
  return failed
}
