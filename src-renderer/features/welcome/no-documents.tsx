import { TemplateForm } from './template-form'
import './welcome.css'

/** Shown when the repository has no document that the cockpit knows; offers to create them. */
export function NoDocuments() {
  return (
    <div className="no-documents" data-templates>
      <h1>No specification documents here yet</h1>
      <p className="welcome-words">
        The cockpit looks for SPEC.md, ACTIVE_SPEC.md and DECISION_LOG.md in the root or in docs, and for their relatives in their usual
        places. Start from templates; nothing is committed.
      </p>
      <TemplateForm />
    </div>
  )
}
