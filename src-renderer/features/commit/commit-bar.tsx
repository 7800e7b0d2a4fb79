import { CircleCheck, GitCommitHorizontal, Undo2 } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, IconButton, SeverityIcon, Tooltip } from '../../ui/index'
import { type CommitSummary, commitSummary } from './commit-summary'
import './commit-bar.css'

/** One line that is always in sight: what a commit would contain now, and the button that opens it. */
export function CommitBar() {
  const { runCommand, undoCommit } = useActions()
  const summary = useCockpit(useShallow(commitSummary))
  if (summary === null) return null
  const { kind, words, reason, undoable } = summary
  return (
    <section className="commit-bar" aria-label="Commit" data-kind={kind}>
      <BarIcon kind={reason === null ? kind : 'blocked'} />
      <div className="commit-bar-words">
        <p dir="auto">{words}</p>
        {reason !== null && <p className="commit-bar-reason">{reason}</p>}
      </div>
      {undoable !== null && <UndoButton isShort={kind === 'changes'} onClick={() => void undoCommit(undoable)} />}
      {kind === 'merge' && (
        <Button size="small" reason={reason} onClick={() => runCommand('finish-merge')}>
          Finish the merge…
        </Button>
      )}
      {kind === 'changes' && (
        <Button size="small" shortcut="Mod+Enter" reason={reason} onClick={() => runCommand('commit')}>
          Commit…
        </Button>
      )}
    </section>
  )
}

/** Beside the button that commits, the words need the row. */
function UndoButton({ isShort, onClick }: { readonly isShort: boolean; readonly onClick: () => void }) {
  const icon = <Undo2 className="icon" aria-hidden="true" />
  if (isShort) return <IconButton size="small" label="Undo commit" icon={icon} onClick={onClick} />
  return (
    <Tooltip label="Undo the last commit: its changes stay in the files">
      <Button variant="quiet" size="small" icon={icon} onClick={onClick}>
        Undo commit
      </Button>
    </Tooltip>
  )
}

function BarIcon({ kind }: Pick<CommitSummary, 'kind'>) {
  if (kind === 'blocked') return <SeverityIcon mark="warning" />
  const Icon = kind === 'calm' ? CircleCheck : GitCommitHorizontal
  return <Icon className="icon" aria-hidden="true" />
}
