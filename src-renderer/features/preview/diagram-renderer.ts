import { type DiagramColours, type DrawAnswer, type DrawRequest, readAnswer } from './diagram-messages'

/** A drawn diagram, as the address of an image: nothing in it can run, load or navigate. */
export interface DrawnDiagram {
  readonly kind: 'drawn'
  readonly address: string
  readonly width: number
  readonly height: number
}

export type DiagramOutcome = DrawnDiagram | { readonly kind: 'failed'; readonly message: string }

/** The page of the frame; see `src-renderer/diagram/` and `src-main/window/app-protocol.ts`. */
const page = 'cockpit://app/diagram/index.html'

/** Limit of one drawing, after which the frame is thrown away. */
const timeoutMs = 10_000

/** Drawn diagrams that are kept for the next time that they come into sight. */
const maxKept = 60

interface Waiting {
  readonly request: DrawRequest
  readonly resolve: (outcome: DiagramOutcome) => void
}

/** Draws diagrams in one hidden frame that is sandboxed, and loaded with the first diagram. */
export class DiagramRenderer {
  readonly #kept = new Map<string, DiagramOutcome>()
  #frame: HTMLIFrameElement | null = null
  #isReady = false
  #queue: Waiting[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastId = 0

  async draw(source: string, colours: DiagramColours): Promise<DiagramOutcome> {
    const key = JSON.stringify([source, colours])
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const outcome = await new Promise<DiagramOutcome>((resolve) => {
      this.#lastId += 1
      this.#queue.push({ request: { id: this.#lastId, source, colours }, resolve })
      this.#open()
      if (this.#queue.length === 1) this.#sendNext()
    })
    this.#kept.delete(this.#kept.size < maxKept ? '' : (this.#kept.keys().next().value ?? ''))
    this.#kept.set(key, outcome)
    return outcome
  }

  close(): void {
    clearTimeout(this.#timer)
    removeEventListener('message', this.#receive)
    this.#frame?.remove()
    this.#frame = null
    this.#isReady = false
  }

  #open(): void {
    if (this.#frame !== null) return
    const frame = document.createElement('iframe')
    frame.className = 'preview-diagram-frame'
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.setAttribute('aria-hidden', 'true')
    frame.title = 'Drawing of diagrams'
    frame.tabIndex = -1
    frame.src = page
    addEventListener('message', this.#receive)
    document.body.append(frame)
    this.#frame = frame
  }

  #sendNext(): void {
    clearTimeout(this.#timer)
    const [next] = this.#queue
    if (next === undefined) return
    this.#timer = setTimeout(() => this.#giveUp(), timeoutMs)
    // A sandboxed page has no origin that could be named as the receiver.
    if (this.#isReady) this.#frame?.contentWindow?.postMessage(next.request, '*')
  }

  readonly #receive = (event: MessageEvent<unknown>): void => {
    if (this.#frame === null || event.source !== this.#frame.contentWindow || event.origin !== 'null') return
    const answer = readAnswer(event.data)
    if (answer?.kind === 'ready') {
      this.#isReady = true
      this.#sendNext()
    } else if (answer !== null && answer.id === this.#queue[0]?.request.id) this.#finish(outcomeOf(answer))
  }

  #finish(outcome: DiagramOutcome): void {
    this.#queue.shift()?.resolve(outcome)
    this.#sendNext()
  }

  #giveUp(): void {
    this.close()
    this.#queue.shift()?.resolve({ kind: 'failed', message: `It was not drawn within ${timeoutMs / 1000} s.` })
    if (this.#queue.length > 0) this.#open()
    this.#sendNext()
  }
}

function outcomeOf(answer: Exclude<DrawAnswer, { kind: 'ready' }>): DiagramOutcome {
  if (answer.kind === 'failed') return { kind: 'failed', message: answer.message }
  const { svg, width, height } = answer
  return { kind: 'drawn', address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width, height }
}
