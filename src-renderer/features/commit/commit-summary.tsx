import { GitCommitHorizontal } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Section } from '../../ui/index'
import { commitSummary } from './summary'
import './commit.css'

/** What a commit would contain now, with a button that opens it. */
export function CommitSummary() {
  const { openPanel } = useActions()
  const summary = useCockpit(useShallow(commitSummary))
  if (summary === null) return null
  const { words, reason } = summary
  return (
    <Section title="Commit">
      <p className="commit-summary">{words}</p>
      {reason !== null && reason !== words && <p className="commit-why">{reason}</p>}
      <Button
        icon={<GitCommitHorizontal className="icon" aria-hidden="true" />}
        shortcut="Mod+Enter"
        reason={reason}
        onClick={() => openPanel('commit')}
      >
        Review and commit…
      </Button>
    </Section>
  )
}
