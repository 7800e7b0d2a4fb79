/** Where the keys Home and End lead. */
type Wanted = 'start' | 'end' | null

/**
 * Keeps a preview at its start or end, once the user went there, while blocks get their real height. Returns a function that ends it.
 */
export function keepAtEnds(scroller: HTMLElement): () => void {
  let isLeading = false
  let wanted: Wanted = null
  let isAtEnd = false
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }

  const lead = (event: Event) => {
    isLeading = event.target instanceof Node && scroller.contains(event.target)
    wanted = isLeading && event instanceof KeyboardEvent ? wantedBy(event.key) : null
    if (wanted === 'start') isAtEnd = false
  }
  for (const name of ['wheel', 'pointerdown', 'keydown', 'touchstart']) addEventListener(name, lead, options)
  scroller.addEventListener(
    'scroll',
    () => {
      isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
    },
    options,
  )
  const reach = () => {
    if (wanted === 'start') scroller.scrollTop = 0
    else if (isAtEnd || wanted === 'end') scroller.scrollTop = scroller.scrollHeight
  }
  // The browser goes to the end as it was when the key was pressed, and holds on to what it shows while blocks above it grow.
  scroller.addEventListener('scrollend', () => wanted !== null && reach(), options)
  const resized = new ResizeObserver(() => {
    if (isLeading) reach()
  })
  if (scroller.firstElementChild !== null) resized.observe(scroller.firstElementChild)
  return () => {
    stop.abort()
    resized.disconnect()
  }
}

function wantedBy(key: string): Wanted {
  return key === 'Home' ? 'start' : key === 'End' ? 'end' : null
}
