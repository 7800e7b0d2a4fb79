import { useCockpit } from '../../state/cockpit'
import { Button, Dialog } from '../../ui/index'
import './link-consent.css'

/** Says what saving a linked document will do, before it is done. */
export function LinkConsentDialog() {
  const question = useCockpit((state) => state.linkConsent)
  if (question === null) return null
  const { path, message, answer } = question
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      width="small"
      title={`Save ${path.slice(path.lastIndexOf('/') + 1)}?`}
      footer={
        <>
          <Button variant="quiet" onClick={() => answer(false)}>
            Cancel
          </Button>
          {/* Somebody who saves means to save: Enter is a yes, Esc a no. */}
          <Button variant="primary" data-first-focus onClick={() => answer(true)}>
            Save there
          </Button>
        </>
      }
    >
      <p className="link-question" dir="auto">
        {message}
      </p>
    </Dialog>
  )
}
