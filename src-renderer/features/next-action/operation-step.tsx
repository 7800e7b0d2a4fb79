import { useActions } from '../../state/cockpit'
import { Button } from '../../ui/index'

/** The buttons of a merge; other operations are finished in git. `isResolved`: no document holds two versions. */
export function MergeButtons({ isResolved, isLine = false }: { readonly isResolved: boolean; readonly isLine?: boolean }) {
  const { runCommand } = useActions()
  const size = isLine ? 'small' : 'normal'
  return (
    <>
      {isResolved && (
        <Button variant="primary" size={size} onClick={() => runCommand('finish-merge')}>
          Finish the merge…
        </Button>
      )}
      {!isLine && <Button onClick={() => runCommand('abort-merge')}>Abort the merge…</Button>}
    </>
  )
}
