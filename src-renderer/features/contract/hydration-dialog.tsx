import { useEffect, useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, useSendKey } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'
import { HydrationFields } from './hydration-fields'
import { useHydrationPreview } from './use-hydration-preview'
import './hydration.css'

/** Chooses which values of SPEC are written into ACTIVE_SPEC, and shows what that changes. */
export function HydrationDialog() {
  const open = useCockpit((state) => state.panel === 'hydration')
  return open ? <OpenDialog /> : null
}

function OpenDialog() {
  const { closePanel, hydrate } = useActions()
  const plan = useCockpit((state) => state.snapshot?.judgement?.hydration ?? null)
  const fields = plan?.fields ?? []
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const [isWriting, setWriting] = useState(false)
  const isTaken = (name: string, differs: string | null) => (differs === null ? !left.has(name) : asked.has(name))
  const taken = fields.filter(({ name, differs }) => isTaken(name, differs)).map(({ name }) => name)
  const preview = useHydrationPreview(taken)
  const diff = useMemo(() => preview && lineDiff(preview.before, preview.after), [preview])
  useEffect(() => {
    if (plan === null) closePanel()
  }, [plan, closePanel])
  const reason = taken.length === 0 ? 'Tick at least one value.' : null
  const write = async () => {
    if (reason !== null || isWriting) return
    setWriting(true)
    await hydrate(taken)
    setWriting(false)
  }
  useSendKey(true, write)
  if (plan === null) return null
  return (
    <Dialog
      open
      onClose={closePanel}
      width="large"
      title="Hydrate ACTIVE_SPEC"
      description={
        <>
          The values of <bdi>{plan.source}</bdi> are written into <bdi>{plan.path}</bdi>. One Undo takes them back.
        </>
      }
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" shortcut="Mod+Enter" reason={reason} busy={isWriting} onClick={() => void write()}>
            {taken.length === 1 ? 'Write 1 value' : `Write ${taken.length} values`}
          </Button>
        </>
      }
    >
      <div className="hydration">
        <HydrationFields
          fields={fields}
          isTaken={isTaken}
          onToggle={(name, differs) => (differs === null ? setLeft(toggled(left, name)) : setAsked(toggled(asked, name)))}
        />
        <div className="hydration-diff">
          {taken.length === 0 ? (
            <p className="hydration-note">Nothing is chosen, so nothing changes.</p>
          ) : (
            diff && <TextDiff diff={diff} path={plan.path} />
          )}
        </div>
      </div>
    </Dialog>
  )
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const others = new Set(names)
  if (!others.delete(name)) others.add(name)
  return others
}
