import { useActions, useCockpit } from '../../state/cockpit'
import { Dialog } from '../../ui/index'
import { TemplateForm } from './template-form'
import './welcome.css'

/** A dialog that creates documents from templates: the missing core documents, and further ones of other kinds. */
export function TemplatesDialog() {
  const { closePanel } = useActions()
  const open = useCockpit((state) => state.panel === 'templates')
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="small"
      title="New document from template"
      description="What exists stays as it is. Nothing is committed."
    >
      <TemplateForm onDone={closePanel} />
    </Dialog>
  )
}
