import { useEffect, useRef, useState } from 'react'
import type { OpenItem } from '#spec'
import { useActions } from '../../state/cockpit'
import { Button, Checkbox } from '../../ui/index'
import { itemKinds } from './item-kinds'
import './answer-form.css'

/** The answer to an item, with the line as it will read. Enter writes it, Esc gives up. */
export function AnswerForm({ item, onClose }: { readonly item: OpenItem; readonly onClose: () => void }) {
  const { answerItem } = useActions()
  const [answer, setAnswer] = useState('')
  const [keepsItem, setKeepsItem] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const isSending = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const line = useLine(item, answer, keepsItem)
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    if (isSending.current || answer.trim() === '') return
    isSending.current = true
    const refused = await answerItem(item, answer, keepsItem)
    isSending.current = false
    if (refused === null) return onClose()
    setProblem(refused)
    field.current?.focus()
  }
  const word = itemKinds[item.kind].settle.replace('…', '')
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <input
        ref={field}
        className="input"
        aria-label={`The answer to “${item.text}”`}
        aria-invalid={problem !== null || undefined}
        aria-describedby="answer-line"
        placeholder="The answer, in one line"
        spellCheck={false}
        dir="auto"
        value={answer}
        onChange={({ target }) => {
          setAnswer(target.value)
          setProblem(null)
        }}
      />
      <p id="answer-line" className="answer-line" data-problem={problem !== null || undefined} dir="auto">
        {problem ?? (line === null ? 'The text keeps its words; the tag goes.' : line)}
      </p>
      <div className="answer-foot">
        <Checkbox label="Keep the words of the item before the answer" checked={keepsItem} onChange={() => setKeepsItem(!keepsItem)} />
        <Button size="small" shortcut="Esc" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" variant="primary" shortcut="Enter" type="submit" reason={answer.trim() === '' ? 'Write the answer.' : null}>
          {word}
        </Button>
      </div>
    </form>
  )
}

/** The line as it will read; null as long as there is no answer. */
function useLine(item: OpenItem, answer: string, keepsItem: boolean): string | null {
  const { previewAnswer } = useActions()
  const [line, setLine] = useState<string | null>(null)
  useEffect(() => {
    let isLate = false
    if (answer.trim() === '') return setLine(null)
    void previewAnswer(item, answer, keepsItem).then((found) => {
      if (!isLate) setLine(found.ok ? found.value.line : found.problem.message)
    })
    return () => {
      isLate = true
    }
  }, [item, answer, keepsItem, previewAnswer])
  return line
}
