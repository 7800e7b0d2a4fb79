import { usePreview } from './preview-context'

/** The place of a block of a folded prompt; the first one offers to show it. */
export function FoldedBlock({ id, isFirst }: { readonly id: number; readonly isFirst: boolean }) {
  const { showPrompt } = usePreview()
  return (
    <div className="preview-block" data-block={id}>
      {isFirst && (
        <button type="button" className="preview-fold" onClick={showPrompt}>
          Show the prompt
        </button>
      )}
    </div>
  )
}
