import { useEffect, useMemo, useState } from 'react'
import type { RecoverableText } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { isDirty } from '../../state/selectors'
import { Skeleton } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'

type Compared = { readonly text: string; readonly disk: string | null } | { readonly problem: string }

/** From the text on disk to the kept one. */
export function RecoveryDifference({ entry }: { readonly entry: RecoverableText }) {
  const { compareRecoverable } = useActions()
  const hasUnsaved = useCockpit((state) => entry.id !== null && isDirty(state, entry.id))
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    let isCurrent = true
    void compareRecoverable(entry).then((answer) => {
      if (isCurrent) setCompared(answer.ok ? answer.value : { problem: answer.problem.message })
    })
    return () => {
      isCurrent = false
    }
  }, [entry, compareRecoverable])
  const diff = useMemo(() => (compared === null || 'problem' in compared ? null : lineDiff(compared.disk ?? '', compared.text)), [compared])
  if (compared === null) return <Skeleton lines={6} label="Comparing the texts" />
  if ('problem' in compared || diff === null) return <p className="recovery-note">{'problem' in compared ? compared.problem : null}</p>
  return (
    <div>
      <p className="recovery-note">
        {entry.id === null
          ? 'There is no document at this path any more.'
          : compared.text === compared.disk
            ? 'The file on disk has this text.'
            : 'Compared with the file on disk.'}
        {hasUnsaved && ' The document has unsaved edits too, which Restore replaces; one undo brings them back.'}
      </p>
      {compared.text !== compared.disk && <TextDiff diff={diff} path={entry.path} />}
    </div>
  )
}
