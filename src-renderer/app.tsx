import { lazy, Suspense, useEffect, useState } from 'react'
import { Welcome } from './features/welcome/welcome'
import { useActions, useCockpit } from './state/cockpit'
import { useDrop } from './state/navigation/drop'
import { useFocusKeeper } from './state/navigation/focus-keeper'
import { useShortcuts } from './state/navigation/shortcuts'
import { Toaster, TooltipProvider, useIdleAfter } from './ui/index'
import { usePreferences } from './use-preferences'
import { useWindowTitle } from './use-window-title'
import { Workbench } from './workbench'
import './app.css'

const FolderGone = lazy(async () => ({ default: (await import('./features/welcome/folder-gone')).FolderGone }))
const Dialogs = lazy(async () => ({ default: (await import('./dialogs')).Dialogs }))

/** The whole window: the workbench of a repository, or the welcome screen. */
export function App() {
  const { dismissToast, notifyFirstPaint, publishMenu } = useActions()
  const isReady = useCockpit((state) => state.isReady)
  const open = useCockpit((state) => state.snapshot !== null)
  const isGone = useCockpit((state) => state.snapshot?.isGone === true)
  const isReading = useCockpit((state) => state.openingProgress !== null)
  const toasts = useCockpit((state) => state.toasts)
  const dialogs = useDialogs(isReady)
  useShortcuts()
  useFocusKeeper()
  usePreferences()
  useWindowTitle()
  useEffect(() => {
    if (isReady) notifyFirstPaint()
  }, [isReady, notifyFirstPaint])
  const isSettled = useIdleAfter(isReady, 300)
  const editor = useCockpit((state) => state.welcome?.editor)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu names the user's own program.
  useEffect(() => {
    if (isSettled) publishMenu()
  }, [isSettled, publishMenu, editor])
  const dropping = useDrop()
  return (
    <TooltipProvider>
      {(isReady || isReading) && (isGone ? <Gone /> : open ? <Workbench /> : <Welcome />)}
      {dialogs && (
        <Suspense fallback={null}>
          <Dialogs />
        </Suspense>
      )}
      {dropping && (
        <div className="drop-veil" aria-hidden="true">
          Drop the folder to open it
        </div>
      )}
      <Toaster toasts={toasts} onClose={dismissToast} />
    </TooltipProvider>
  )
}

function Gone() {
  return (
    <Suspense fallback={null}>
      <FolderGone />
    </Suspense>
  )
}

/** Whether the dialogs are loaded: when the first one opens, or when the page is idle after the first paint. */
function useDialogs(isReady: boolean): boolean {
  const asked = useCockpit((state) => state.panel !== null && state.panel !== 'readiness')
  const isIdle = useIdleAfter(isReady, 300)
  const [there, setThere] = useState(false)
  useEffect(() => {
    if (asked || isIdle) setThere(true)
  }, [asked, isIdle])
  return there
}
