import { useEffect, useState } from 'react'
import { useCockpit, useCockpitHandle } from '../../state/cockpit'

/** Drafts the commit when its dialog opens and whenever the documents change behind it. Returns whether that failed. */
export function useFreshDraft(open: boolean): boolean {
  const { store, actions } = useCockpitHandle()
  const [failed, setFailed] = useState(false)
  const dependencies = useCockpit(({ snapshot }) => {
    if (!open || snapshot === null) return ''
    const documents = snapshot.documents.map(({ id, version, isDirty, git, savedAt }) => [id, version, isDirty, git, savedAt])
    return JSON.stringify([snapshot.git, snapshot.gitRun, snapshot.isTrusted, documents])
  })
  useEffect(() => {
    if (dependencies === '') return
    let current = true
    setFailed(false)
    void actions.loadCommitDraft().then(() => {
      if (current) setFailed(store.getState().commitDraft === null)
    })
    return () => {
      current = false
    }
  }, [dependencies, store, actions])
  return failed
}
