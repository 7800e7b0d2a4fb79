import { Sequencer } from '../base/sequencer'
import { findDeadLinks } from '../files/index'

/** Which of the paths that the documents link to do not exist: looked up when others are linked to, and when the disk may have changed. */
export class DeadLinks {
  readonly #root: string
  readonly #onChange: () => void
  readonly #queue = new Sequencer()
  #links: readonly string[] = []
  #waiting = false
  /** Null until somebody has looked. */
  paths: readonly string[] | null = null

  constructor(root: string, onChange: () => void) {
    this.#root = root
    this.#onChange = onChange
  }

  /** What the documents link to, as last judged. */
  note(links: readonly string[]): void {
    if (this.paths !== null && sameTexts(links, this.#links)) return
    this.#links = links
    this.look()
  }

  look(): void {
    if (this.#waiting) return
    this.#waiting = true
    void this.#queue.run(async () => {
      this.#waiting = false
      const dead = await findDeadLinks(this.#root, this.#links)
      const changed = !sameTexts(dead, this.paths ?? [])
      this.paths = dead
      if (changed) this.#onChange()
    })
  }

  async idle(): Promise<void> {
    await this.#queue.idle()
  }
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
