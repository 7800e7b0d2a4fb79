import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button } from '../../ui/index'
import { TemplateForm } from './template-form'
import './welcome.css'

/** Shown when the repository has no document that the cockpit knows; offers to restore or to create them. */
export function NoDocuments() {
  const { restoreDocuments } = useActions()
  const deleted = useCockpit(useShallow(({ snapshot }) => snapshot?.deletedDocuments.map(({ path }) => path) ?? []))
  const isOne = deleted.length === 1
  return (
    <div className="no-documents" data-templates>
      {deleted.length === 0 ? (
        <>
          <h1>No specification documents here yet</h1>
          <p className="welcome-words">
            The cockpit looks for SPEC.md, ACTIVE_SPEC.md and DECISION_LOG.md in the root or in docs, and for their relatives in their usual
            places. Start from templates; nothing is committed.
          </p>
        </>
      ) : (
        <>
          <h1>
            {isOne ? <bdi>{deleted[0]}</bdi> : `${deleted.length} documents`} of the last commit {isOne ? 'is' : 'are'} not on disk
          </h1>
          <p className="welcome-words" title={deleted.join('\n')}>
            {isOne ? 'It was' : 'They were'} deleted, renamed or moved. Restore {isOne ? 'it' : 'them'} as {isOne ? 'it is' : 'they are'} in
            the last commit, or start again from templates below.
          </p>
          <div className="template-submit">
            <Button variant="primary" onClick={() => void restoreDocuments(deleted)}>
              {isOne ? 'Restore the document' : `Restore ${deleted.length} documents`}
            </Button>
          </div>
        </>
      )}
      <TemplateForm isSecond={deleted.length > 0} />
    </div>
  )
}
