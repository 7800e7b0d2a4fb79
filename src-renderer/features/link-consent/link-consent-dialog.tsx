import { useCockpit } from '../../state/cockpit'
import { Button, Dialog } from '../../ui/index'
import './link-consent.css'

/** Asks for consent before a linked document is saved, and says what saving will do. */
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
          {/* The user asked to save, so Enter confirms and Esc cancels. */}
          <Button variant="primary" data-first-focus onClick={() => answer(true)}>
            Save
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
