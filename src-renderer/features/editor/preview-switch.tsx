import { BookOpen, Columns2, PencilLine } from 'lucide-react'
import { type PreviewMode, useActions, useCockpit } from '../../state/cockpit'
import { Segmented, useWide } from '../../ui/index'

const text = { value: 'off', label: 'Text', icon: <PencilLine className="icon" /> } as const
const both = { value: 'beside', label: 'Text and preview', icon: <Columns2 className="icon" /> } as const
const preview = { value: 'instead', label: 'Preview', icon: <BookOpen className="icon" />, shortcut: 'Mod+Shift+V' } as const

/** Chooses between the text, the preview, and both in a wide window. */
export function PreviewSwitch() {
  const { showPreview } = useActions()
  const mode = useShownPreview()
  const isWide = useWide()
  return (
    <Segmented<PreviewMode> label="Show" segments={isWide ? [text, both, preview] : [text, preview]} value={mode} onChange={showPreview} />
  )
}

/** How the preview is shown in this window: beside the text only when there is room. */
export function useShownPreview(): PreviewMode {
  const mode = useCockpit((state) => state.preview)
  const isWide = useWide()
  return mode === 'beside' && !isWide ? 'off' : mode
}
