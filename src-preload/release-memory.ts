import type { SnapshotPatch } from '#bridge'

/** UTF-16 units of a patch that leaves garbage worth a pause of the page. */
const leastLength = 4_000_000
/** Milliseconds after which it is parsed and shown. */
const restMs = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/** Gives memory of the page back some time after a patch of thousands of documents, whose texts it has parsed by then. */
export function releaseMemoryAfter(patch: SnapshotPatch | null, release: () => void): void {
  const texts = [...Object.values(patch?.documents ?? {}), ...Object.values(patch?.judgement ?? {})]
  if (texts.reduce((sum, text = '') => sum + text.length, 0) < leastLength) return
  clearTimeout(timer)
  timer = setTimeout(release, restMs)
}
