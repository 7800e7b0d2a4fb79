import { Tabs } from 'radix-ui'
import { useEffect, useState } from 'react'
import { type Prompting, type PromptStep, useActions, useCockpit } from '../../state/cockpit'
import { documentById } from '../../state/selectors'
import { Dialog } from '../../ui/index'
import { CopyStep } from './copy-step'
import { ReplyStep } from './reply-step'
import './prompting.css'

const steps: readonly (readonly [PromptStep, string])[] = [
  ['copy', '1. Copy the prompt'],
  ['reply', '2. Paste the reply'],
]

/** The prompt of a document for a model of the user's choice, and the reply on its way into the document. */
export function PromptDialog() {
  const { closePanel, loadPrompting } = useActions()
  const open = useCockpit((state) => state.panel === 'prompt')
  const asked = useCockpit((state) => state.prompting)
  const path = useCockpit((state) => (asked === null ? null : (documentById(state.snapshot, asked.id)?.path ?? null)))
  const [step, setStep] = useState<PromptStep>('copy')
  const [prompting, setPrompting] = useState<Prompting | null>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (open) void loadPrompting().then((loaded) => setPrompting(() => loaded))
  }, [open, loadPrompting])
  useEffect(() => {
    if (asked !== null) setStep(asked.step)
  }, [asked])
  if (asked === null || path === null) return null
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="large"
      title={`Ask a model about ${path.slice(path.lastIndexOf('/') + 1)}`}
      description="You take the prompt to a model that you trust, and bring its reply back. The cockpit itself sends nothing."
      footer={<div ref={setFoot} className="prompting-foot" />}
    >
      <Tabs.Root value={step} onValueChange={(next) => setStep(next === 'reply' ? 'reply' : 'copy')} className="prompting">
        <Tabs.List className="prompting-steps" aria-label="Steps">
          {steps.map(([name, label]) => (
            <Tabs.Trigger key={name} value={name} className="prompting-step">
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {open && prompting !== null && (
          <>
            <Tabs.Content value="copy" tabIndex={-1} className="prompting-panel">
              <CopyStep key={asked.id} id={asked.id} foot={foot} prompting={prompting} onNext={() => setStep('reply')} />
            </Tabs.Content>
            {/* A pasted reply stays while the prompt is looked at again. */}
            <Tabs.Content value="reply" tabIndex={-1} className="prompting-panel" forceMount hidden={step !== 'reply'}>
              <ReplyStep key={asked.id} id={asked.id} path={path} isShown={step === 'reply'} foot={foot} prompting={prompting} />
            </Tabs.Content>
          </>
        )}
      </Tabs.Root>
    </Dialog>
  )
}
