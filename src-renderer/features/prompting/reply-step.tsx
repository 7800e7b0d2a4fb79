import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentId } from '#bridge'
import type { Prompting } from '../../state/cockpit'
import { Button, Skeleton, TextArea, useSendKey } from '../../ui/index'
import { PromptFoot } from './prompt-foot'
import { count } from './prompt-words'
import { ReplyReviewView } from './reply-review'
import { type ReplyState, useReply } from './use-reply'

export interface ReplyStepProps {
  readonly id: DocumentId
  readonly path: string
  readonly isShown: boolean
  readonly foot: HTMLElement | null
  readonly prompting: Prompting
}

/** Takes a pasted reply, shows what it keeps of the contract and what it changes, and takes the chosen sections. */
export function ReplyStep({ id, path, isShown, foot: dialogFoot, prompting }: ReplyStepProps) {
  const reply = useReply(id, prompting)
  const foot = isShown ? dialogFoot : null
  const [written, setWritten] = useState('')
  const field = useRef<HTMLDivElement>(null)
  const isEmpty = reply.review === null && !reply.isBusy
  useEffect(() => {
    if (isShown && isEmpty) field.current?.querySelector('textarea')?.focus()
  }, [isShown, isEmpty])
  const check = () => {
    if (written.trim() !== '') reply.paste(written)
  }
  useSendKey(isShown, isEmpty ? check : reply.take)
  if (reply.review === null) {
    if (!reply.isBusy) return <ReplyField {...{ field, foot, written }} reply={reply} onWrite={setWritten} onCheck={check} />
    return (
      <>
        <Skeleton lines={9} label="Comparing the reply" />
        <PromptFoot foot={foot} />
      </>
    )
  }
  const taken = reply.taken.size
  return (
    <>
      <ReplyReviewView reply={reply} review={reply.review} path={path} />
      <PromptFoot foot={foot} status={reply.problem} isAlert>
        <Button
          onClick={() => {
            setWritten('')
            reply.clear()
          }}
        >
          Paste another reply
        </Button>
        <Button
          variant="primary"
          shortcut="Mod+Enter"
          busy={reply.isBusy}
          reason={taken === 0 ? 'Choose at least one section.' : null}
          onClick={reply.take}
        >
          {taken === 0 ? 'Take changes' : `Take ${count(taken, 'change')}`}
        </Button>
      </PromptFoot>
    </>
  )
}

interface ReplyFieldProps {
  readonly field: RefObject<HTMLDivElement | null>
  readonly foot: HTMLElement | null
  readonly written: string
  readonly reply: Pick<ReplyState, 'problem' | 'paste'>
  readonly onWrite: (text: string) => void
  readonly onCheck: () => void
}

function ReplyField({ field, foot, written, reply: { problem, paste }, onWrite, onCheck }: ReplyFieldProps) {
  return (
    <>
      <div ref={field} className="prompting-reply">
        <TextArea
          label="The reply"
          hint="Paste the whole reply. It is compared with the document, and nothing is changed before you take it."
          problem={problem}
          value={written}
          dir="auto"
          onChange={(event) => onWrite(event.target.value)}
          onPaste={(event) => {
            // A whole reply is compared at once; it may be too long for a field.
            const text = event.clipboardData.getData('text/plain')
            if (written !== '' || text.trim() === '') return
            event.preventDefault()
            paste(text)
          }}
        />
      </div>
      <PromptFoot foot={foot}>
        <Button variant="primary" shortcut="Mod+Enter" reason={written.trim() === '' ? 'Paste a reply first.' : null} onClick={onCheck}>
          Compare
        </Button>
      </PromptFoot>
    </>
  )
}
