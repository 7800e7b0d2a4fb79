import { useActions, useCockpit } from '../../state/cockpit'
import { Dialog } from '../../ui/index'
import { AnswerForm } from './answer-form'
import { itemKinds } from './item-kinds'

/** Asks for the answer to one open item, over the text. */
export function AnswerDialog() {
  const { closePanel } = useActions()
  const item = useCockpit((state) => (state.panel === 'answer' ? state.answering : null))
  if (item === null) return null
  const { kind, place, text } = item
  return (
    <Dialog
      open
      onClose={closePanel}
      title={`${itemKinds[kind].word} in ${place.path}:${place.line}`}
      description={<span dir="auto">{text || 'No text.'}</span>}
    >
      <AnswerForm item={item} onClose={closePanel} />
    </Dialog>
  )
}
