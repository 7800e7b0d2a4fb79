/**
 * Keeps a preview at its end, once the user went there, while the blocks before it get their real height. Returns a function that
 * ends it.
 */
export function keepEnd(scroller: HTMLElement): () => void {
  let isLeading = false
  let wantsEnd = false
  let isAtEnd = false
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }

  const lead = (event: Event) => {
    isLeading = event.target instanceof Node && scroller.contains(event.target)
    wantsEnd = isLeading && event instanceof KeyboardEvent && event.key === 'End'
  }
  for (const name of ['wheel', 'pointerdown', 'keydown', 'touchstart']) addEventListener(name, lead, options)
  scroller.addEventListener(
    'scroll',
    () => {
      isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
    },
    options,
  )
  const reachEnd = () => {
    scroller.scrollTop = scroller.scrollHeight
  }
  // The browser goes to the end as it was when the key was pressed.
  scroller.addEventListener('scrollend', () => wantsEnd && reachEnd(), options)
  const resized = new ResizeObserver(() => {
    if (isLeading && (isAtEnd || wantsEnd)) reachEnd()
  })
  if (scroller.firstElementChild !== null) resized.observe(scroller.firstElementChild)
  return () => {
    stop.abort()
    resized.disconnect()
  }
}
