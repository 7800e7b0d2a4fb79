import { FileX } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, visibleName } from '../../ui/index'

/** Open documents whose files are gone, each of which the last commit may bring back. */
export function VanishedDocuments() {
  const { forgetVanished, restoreDocuments } = useActions()
  const paths = useCockpit(useShallow(({ vanished }) => vanished.map(({ path }) => path)))
  const restorable = useCockpit(
    useShallow(({ snapshot, vanished }) => {
      const deleted = new Set(snapshot?.deletedDocuments.map(({ path }) => path))
      return vanished.map(({ path }) => path).filter((path) => deleted.has(path))
    }),
  )
  const [only] = paths
  const isOne = paths.length === 1
  return (
    <div>
      <p>
        <FileX className="icon" aria-hidden="true" />
        <span title={paths.map(visibleName).join('\n')}>
          <bdi>{isOne ? visibleName(only ?? '') : `${paths.length} documents`}</bdi>
          {isOne
            ? ' is no longer on disk: it was deleted, renamed or moved by another program. Nothing in it was unsaved.'
            : ' that were open are no longer on disk. Nothing in them was unsaved.'}
        </span>
      </p>
      <div className="notices-actions">
        {restorable.length > 0 && (
          <Button size="small" onClick={() => void restoreDocuments(restorable)}>
            {restorable.length === paths.length
              ? 'Restore from the last commit'
              : `Restore ${restorable.length} of them from the last commit`}
          </Button>
        )}
        <Button variant="quiet" size="small" onClick={forgetVanished}>
          Dismiss
        </Button>
      </div>
    </div>
  )
}
