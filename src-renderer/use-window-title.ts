import { useEffect } from 'react'
import { useCockpit } from './state/cockpit'
import { documentById, isDirty } from './state/selectors'
import { visibleName } from './ui/visible-name'

/** The window is named after its repository and the open document; a dot says that it is not saved. */
export function useWindowTitle(): void {
  const title = useCockpit((state) => {
    const name = state.snapshot?.name
    if (name === undefined) return 'Spec Cockpit'
    const path = documentById(state.snapshot, state.active)?.path
    if (path === undefined || state.active === null) return name
    return `${name}: ${path.slice(path.lastIndexOf('/') + 1)}${isDirty(state, state.active) ? ' •' : ''}`
  })
  useEffect(() => {
    document.title = visibleName(title)
  }, [title])
}
