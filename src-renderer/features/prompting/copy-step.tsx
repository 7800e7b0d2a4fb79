import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DocumentId } from '#bridge'
import type { DocumentPrompt } from '#spec'
import type { Prompting } from '../../state/cockpit'
import { Button, Skeleton, Tooltip } from '../../ui/index'
import { PromptFoot } from './prompt-foot'
import { count, sourceWords } from './prompt-words'

/** A longer prompt is shown in part; all of it is copied. */
const mostShown = 100_000

/** Shows exactly what is copied, how long it is and where it came from. */
export function CopyStep({
  id,
  foot,
  prompting,
  onNext,
}: {
  readonly id: DocumentId
  readonly foot: HTMLElement | null
  readonly prompting: Prompting
  readonly onNext: () => void
}) {
  const [prompt, setPrompt] = useState<DocumentPrompt | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    let isCurrent = true
    void prompting.prompt(id).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setPrompt(answer.value)
      else setProblem(answer.problem.message)
    })
    return () => {
      isCurrent = false
    }
  }, [id, prompting])
  useEffect(() => {
    if (prompt !== null) button.current?.focus()
  }, [prompt])
  if (problem !== null || prompt === null) {
    return (
      <>
        {problem !== null ? <p role="alert">{problem}</p> : <Skeleton lines={9} label="Writing the prompt" />}
        <PromptFoot foot={foot} />
      </>
    )
  }
  const copy = async () => {
    const answer = await prompting.copy(prompt.text)
    if (answer.ok) setIsCopied(true)
    else setProblem(answer.problem.message)
  }
  const shown = prompt.text.slice(0, mostShown)
  return (
    <>
      <p className="prompting-facts">
        {sourceWords(prompt.source)}{' '}
        <Tooltip label="Estimated: one token for four characters, and one for each Chinese, Japanese or Korean character.">
          <button type="button" className="prompting-size tabular">
            {`${count(prompt.words, 'word')}, about ${count(prompt.tokens, 'token')}`}
          </button>
        </Tooltip>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be scrollable by keys */}
      <section className="prompting-text selectable" aria-label="The prompt, as it is copied" tabIndex={0} dir="auto">
        <span>{shown.slice(0, prompt.promptLength)}</span>
        <span className="prompting-document">{shown.slice(prompt.promptLength)}</span>
        {prompt.text.length > mostShown && (
          <p className="prompting-rest">{`${count(prompt.text.length - mostShown, 'more character')} of the document are copied too.`}</p>
        )}
      </section>
      <PromptFoot
        foot={foot}
        status={
          isCopied && (
            <>
              <Check className="icon" aria-hidden="true" /> Copied. Paste it into your model.
            </>
          )
        }
      >
        <Button ref={button} variant={isCopied ? 'secondary' : 'primary'} onClick={() => void copy()}>
          Copy prompt
        </Button>
        {isCopied && (
          <Button variant="primary" onClick={onNext}>
            Paste the reply…
          </Button>
        )}
      </PromptFoot>
    </>
  )
}
