import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentId } from '#bridge'
import type { Prompting } from '../../state/cockpit'
import { Button, Skeleton, TextArea, useSendKey } from '../../ui/index'
import { count } from './prompt-words'
import { ReplyReviewView } from './reply-review'
import { useReply } from './use-reply'

export interface ReplyStepProps {
  readonly id: DocumentId
  readonly path: string
  readonly isShown: boolean
  readonly prompting: Prompting
}

/** Takes a pasted reply, shows what it keeps of the contract and what it changes, and takes the chosen sections. */
export function ReplyStep({ id, path, isShown, prompting }: ReplyStepProps) {
  const reply = useReply(id, prompting)
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
  if (reply.review === null && reply.isBusy) return <Skeleton lines={9} label="Comparing the reply" />
  if (reply.review === null)
    return <ReplyField field={field} written={written} problem={reply.problem} onWrite={setWritten} onPaste={reply.paste} onCheck={check} />
  const taken = reply.taken.size
  return (
    <>
      <ReplyReviewView reply={reply} review={reply.review} path={path} />
      <div className="prompting-foot">
        <span className="prompting-status" role="alert">
          {reply.problem}
        </span>
        <Button
          variant="quiet"
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
      </div>
    </>
  )
}

interface ReplyFieldProps {
  readonly field: RefObject<HTMLDivElement | null>
  readonly written: string
  readonly problem: string | null
  readonly onWrite: (text: string) => void
  readonly onPaste: (text: string) => void
  readonly onCheck: () => void
}

function ReplyField({ field, written, problem, onWrite, onPaste, onCheck }: ReplyFieldProps) {
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
            onPaste(text)
          }}
        />
      </div>
      <div className="prompting-foot">
        <Button variant="primary" shortcut="Mod+Enter" reason={written.trim() === '' ? 'Paste a reply first.' : null} onClick={onCheck}>
          Compare
        </Button>
      </div>
    </>
  )
}
