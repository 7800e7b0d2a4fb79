import { Sequencer } from '../base/sequencer'
import { findDeadLinks } from '../files/index'

/** Linked paths that do not exist: looked up when the links change and when the disk may have changed. */
export class DeadLinks {
  readonly #root: string
  readonly #onChange: () => void
  /** Removes what is only not checked out. */
  readonly #withoutNotCheckedOut: (paths: readonly string[]) => Promise<readonly string[]>
  readonly #queue = new Sequencer()
  #links: readonly string[] = []
  #isWaiting = false
  /** Null before the first lookup. */
  paths: readonly string[] | null = null

  constructor(
    root: string,
    onChange: () => void,
    withoutNotCheckedOut: (paths: readonly string[]) => Promise<readonly string[]> = async (paths) => paths,
  ) {
    this.#root = root
    this.#withoutNotCheckedOut = withoutNotCheckedOut
    this.#onChange = onChange
  }

  /** `links`: the linked paths of the last judgement. */
  setLinks(links: readonly string[]): void {
    if (this.paths !== null && hasSameTexts(links, this.#links)) return
    this.#links = links
    this.refresh()
  }

  refresh(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    void this.#queue.run(async () => {
      this.#isWaiting = false
      const dead = await this.#withoutNotCheckedOut(await findDeadLinks(this.#root, this.#links))
      const isChanged = !hasSameTexts(dead, this.paths ?? [])
      this.paths = dead
      if (isChanged) this.#onChange()
    })
  }

  async idle(): Promise<void> {
    await this.#queue.idle()
  }
}

function hasSameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
