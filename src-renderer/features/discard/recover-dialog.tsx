import { useEffect, useMemo, useState } from 'react'
import type { DiscardedEntry } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, Row, Skeleton, Time, useSendKey } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'
import './recover-dialog.css'

/** The texts that were discarded within the last seven days, each with what putting it back would change. */
export function RecoverDialog() {
  const { closePanel, recoverDiscarded } = useActions()
  const open = useCockpit((state) => state.panel === 'recover')
  const texts = useCockpit((state) => state.discarded)
  const [key, setKey] = useState<string | null>(null)
  const chosen = texts.find((entry) => entry.key === key) ?? texts[0]
  const recover = async () => {
    if (chosen !== undefined) await recoverDiscarded(chosen)
  }
  useSendKey(open, recover)
  if (!open || chosen === undefined) return null
  return (
    <Dialog
      open
      onClose={closePanel}
      width="large"
      title="Recover discarded text"
      description="Kept for 7 days, on this machine. What is put back is an unsaved edit, so nothing is written before you save."
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" shortcut="Mod+Enter" onClick={() => void recover()}>
            {chosen.id === null ? 'Write the file again' : 'Put it back'}
          </Button>
        </>
      }
    >
      <div className="recover">
        <ul className="recover-list">
          {texts.map((entry, index) => (
            <li key={entry.key}>
              <Row
                title={<bdi>{entry.path}</bdi>}
                detail={
                  <>
                    {entry.why} <Time at={entry.at} />
                  </>
                }
                selected={entry.key === chosen.key}
                aria-pressed={entry.key === chosen.key}
                {...(index === 0 ? { 'data-first-focus': true } : {})}
                onClick={() => setKey(entry.key)}
              />
            </li>
          ))}
        </ul>
        <Difference key={chosen.key} entry={chosen} />
      </div>
    </Dialog>
  )
}

/** From the present text to the discarded one. */
function Difference({ entry: { id, path, text } }: { readonly entry: DiscardedEntry }) {
  const { presentText } = useActions()
  const [present, setPresent] = useState<string | null>(id === null ? '' : null)
  useEffect(() => {
    let isCurrent = true
    if (id !== null) void presentText(id).then((found) => isCurrent && setPresent(found ?? ''))
    return () => {
      isCurrent = false
    }
  }, [id, presentText])
  const diff = useMemo(() => (present === null ? null : lineDiff(present, text)), [present, text])
  if (diff === null) return <Skeleton lines={6} label="Comparing the texts" />
  if (present === text) return <p className="recover-same">The document has this text at present.</p>
  return <TextDiff diff={diff} path={path} />
}
