import type { Outcome, Requests } from '#bridge'
import { type LiveName, liveNames } from './random-messages'

/** What messages can name that is there. */
export class LiveValues {
  readonly #requests: Requests
  readonly #root: string
  #values: Readonly<Record<LiveName, readonly unknown[]>> = {} as Record<LiveName, readonly unknown[]>
  #turn = 0

  constructor(requests: Requests, root: string) {
    this.#requests = requests
    this.#root = root
  }

  /** Opens the repository unless it is open. */
  async renew(): Promise<void> {
    const opened = valueIn(await this.#requests.openRepository(this.#root))
    const { documents = [], git, judgement } = valueIn(await this.#requests.snapshot()) ?? opened ?? {}
    const texts = valueIn(await this.#requests.recoverableTexts()) ?? []
    const offers = valueIn(await this.#requests.templates()) ?? []
    this.#values = {
      '@id': documents.map(({ id }) => id),
      '@version': documents.map(({ version }) => version),
      '@sha': [git?.head ?? null],
      '@branch': [git?.branch ?? null],
      '@key': texts.map(({ key }) => key),
      '@finding': judgement?.findings.map(({ id }) => id) ?? [],
      '@path': documents.map(({ path }) => path),
      '@offer': offers.map(({ path }) => path.replace('*', 'boats')),
      '@item': judgement?.items.map(({ kind, text }) => ({ document: documents[0]?.id, kind, text, before: 0 })) ?? [],
      '@root': [this.#root],
    }
  }

  /** The same value with what its names stand for now. */
  resolve<Value>(value: Value): Value {
    return this.#resolve(value) as Value
  }

  #resolve(value: unknown): unknown {
    if (typeof value === 'string') return this.#named(value)
    if (Array.isArray(value)) return value.map((one) => this.#resolve(one))
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#resolve(one)]))
  }

  #named(text: string): unknown {
    if (text.startsWith('@root/')) return this.#root + text.slice('@root'.length)
    const name = liveNames.find((one) => one === text)
    const list = name === undefined ? [] : this.#values[name]
    this.#turn += 1
    return list.length === 0 ? text : list[this.#turn % list.length]
  }
}

function valueIn<Value>(outcome: Outcome<Value>): Value | null {
  return outcome.ok ? outcome.value : null
}
