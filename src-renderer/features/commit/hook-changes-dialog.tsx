import { useMemo } from 'react'
import type { HookChange } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { DiffSize } from '../../ui/diff-size'
import { Button, Dialog, visibleName } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'
import './hook-changes.css'

/** Shows in what a commit is not what the user was shown, since a hook changed it. */
export function HookChangesDialog() {
  const { closePanel, undoCommit } = useActions()
  const commit = useCockpit((state) => (state.panel === 'hook-changes' ? state.hookedCommit : null))
  if (commit === null) return null
  const { sha, hookChanges, rewritten } = commit
  return (
    <Dialog
      open
      onClose={closePanel}
      width="large"
      title="A hook changed the commit"
      description={
        <>
          Committed as <span className="mono">{sha.slice(0, 7)}</span>, with these differences from what you were shown.
        </>
      }
      footer={
        <>
          <Button variant="quiet" onClick={() => void undoCommit(sha)}>
            Undo the commit
          </Button>
          <Button variant="primary" data-first-focus onClick={closePanel}>
            Keep the commit
          </Button>
        </>
      }
    >
      <ul className="hook-changes">
        {hookChanges.map((change) => (
          <Change key={change.path} change={change} isRewritten={rewritten.includes(change.path)} />
        ))}
      </ul>
    </Dialog>
  )
}

function Change({ change, isRewritten }: { readonly change: HookChange; readonly isRewritten: boolean }) {
  const { path, shown, committed, isOpaque } = change
  const diff = useMemo(() => (isOpaque ? null : lineDiff(shown ?? '', committed ?? '')), [isOpaque, shown, committed])
  return (
    <li>
      <p className="hook-change-head">
        <bdi className="hook-change-path">{visibleName(path)}</bdi>
        <span className="hook-change-words">{wordsOf(change, isRewritten)}</span>
        {diff !== null && <DiffSize diff={diff} />}
      </p>
      {diff === null ? (
        <p className="hook-change-words">It is no text, or too long to be compared.</p>
      ) : (
        <TextDiff diff={diff} path={path} />
      )}
    </li>
  )
}

function wordsOf({ shown, committed }: HookChange, isRewritten: boolean): string {
  if (committed === null) return 'taken out by a hook'
  if (shown === null) return 'added by a hook'
  return isRewritten ? 'changed by a hook, in the file too' : 'changed by a hook, in the commit alone'
}
