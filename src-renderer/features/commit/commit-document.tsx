import { useMemo, useState } from 'react'
import type { CommitDocument as Enclosed } from '#bridge'
import { useActions } from '../../state/cockpit'
import { DiffSize } from '../../ui/diff-size'
import { Button, Checkbox, Disclosure, visibleName } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'

const words = { added: 'new', modified: 'changed', deleted: 'deleted' } as const
/** Texts longer than this many UTF-16 units are compared only on request. */
const large = 200_000
/** A difference of at most this many lines is expanded at first. */
const small = 24

export interface CommitDocumentProps {
  readonly root: string
  readonly document: Enclosed
  readonly included: boolean
}

/** One document of the commit: a checkbox to include it, and its changes. */
export function CommitDocument({ root, document: { id, path, status, before, after, isUnsaved }, included }: CommitDocumentProps) {
  const { askDiscard, includeInCommit } = useActions()
  const [isRequested, setIsRequested] = useState(false)
  const isCompared = isRequested || before.length + after.length <= large
  const diff = useMemo(() => (isCompared ? lineDiff(before, after) : null), [isCompared, before, after])
  const [open, setOpen] = useState(diff !== null && diff.added + diff.removed <= small)
  return (
    <li className="enclosed" data-out={!included || undefined}>
      <div className="enclosed-head">
        <Checkbox
          label={<bdi className="enclosed-path">{visibleName(path)}</bdi>}
          detail={isUnsaved ? `${words[status]}, unsaved: it is saved first` : words[status]}
          checked={included}
          onChange={(event) => includeInCommit(root, id, event.target.checked)}
        />
        {status !== 'added' && (
          <Button
            variant="quiet"
            size="small"
            aria-label={status === 'deleted' ? `Restore ${visibleName(path)}…` : `Discard the changes of ${visibleName(path)}…`}
            onClick={() => void askDiscard(id)}
          >
            {status === 'deleted' ? 'Restore…' : 'Discard…'}
          </Button>
        )}
      </div>
      <Disclosure
        title={<span className="enclosed-title">Difference</span>}
        trailing={diff !== null && <DiffSize diff={diff} />}
        open={open}
        onToggle={(next) => {
          setOpen(next)
          if (next) setIsRequested(true)
        }}
      >
        {diff !== null && <TextDiff diff={diff} path={path} />}
      </Disclosure>
    </li>
  )
}
