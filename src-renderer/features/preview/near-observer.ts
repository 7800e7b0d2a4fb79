type OnChange = (isNear: boolean, height: number) => void

/** How far around the visible part blocks are drawn, in parts of its height. */
const margin = '150%'

/** Tells elements when they come near the visible part of their scroller, and when they leave it. */
export class NearObserver {
  readonly #listeners = new Map<Element, OnChange>()
  #observer: IntersectionObserver | null = null

  /** Begins with the elements that are waiting already. */
  start(root: Element): void {
    this.#observer = new IntersectionObserver((entries) => this.#notify(entries), { root, rootMargin: `${margin} 0px` })
    for (const element of this.#listeners.keys()) this.#observer.observe(element)
  }

  stop(): void {
    this.#observer?.disconnect()
    this.#observer = null
  }

  readonly observe = (element: Element, onChange: OnChange): (() => void) => {
    this.#listeners.set(element, onChange)
    this.#observer?.observe(element)
    return () => {
      this.#listeners.delete(element)
      this.#observer?.unobserve(element)
    }
  }

  #notify(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries)
      this.#listeners.get(target)?.(isIntersecting, boundingClientRect.height)
  }
}
