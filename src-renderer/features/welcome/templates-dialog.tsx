import { closePanel } from '../../state/actions'
import { useCockpit } from '../../state/cockpit'
import { Dialog } from '../../ui'
import { TemplateForm } from './template-form'
import './welcome.css'

/** Documents that are still missing, made from templates. */
export function TemplatesDialog() {
  const open = useCockpit((state) => state.panel === 'templates')
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="small"
      title="Add documents from templates"
      description="What exists stays as it is. Nothing is committed."
    >
      <TemplateForm onDone={closePanel} />
    </Dialog>
  )
}
