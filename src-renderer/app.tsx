import { CommitDialog } from './features/commit/commit-dialog'
import { DecisionDialog } from './features/decisions/decision-dialog'
import { CompareDialog } from './features/editor/compare-dialog'
import { Palette } from './features/search/palette'
import { TemplatesDialog } from './features/welcome/templates-dialog'
import { Welcome } from './features/welcome/welcome'
import { dismissToast } from './state/actions'
import { useCockpit } from './state/cockpit'
import { useDrop } from './state/use-drop'
import { useShortcuts } from './state/use-shortcuts'
import { Toaster, TooltipProvider } from './ui'
import { Workbench } from './workbench'
import './app.css'

/** The whole window: the workbench of a repository, or the ways to open one. */
export function App() {
  const ready = useCockpit((state) => state.ready)
  const open = useCockpit((state) => state.snapshot !== null)
  const toasts = useCockpit((state) => state.toasts)
  useShortcuts()
  const dropping = useDrop()
  return (
    <TooltipProvider>
      {ready && (open ? <Workbench /> : <Welcome />)}
      <Palette />
      <DecisionDialog />
      <CommitDialog />
      <TemplatesDialog />
      <CompareDialog />
      {dropping && (
        <div className="drop-veil" aria-hidden="true">
          Drop the folder to open it
        </div>
      )}
      <Toaster toasts={toasts} onClose={dismissToast} />
    </TooltipProvider>
  )
}
