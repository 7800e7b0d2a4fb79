import { getHeapStatistics } from 'node:v8'

/** Without work for so long the thread gives memory back. */
const restMs = 3000
/** Less is not worth the pause of about 0.1 s, and the next work would take it again. */
const leastBytes = 48_000_000

/**
 * Gives the memory of a thread back that its heap took for work that is over, such as the first reading of thousands of documents. Left
 * alone, a heap keeps what is garbage for as long as little is added.
 */
export interface HeapRelease {
  /** Call after work. */
  note(): void
  cancel(): void
}

export function createHeapRelease(restingMs = restMs): HeapRelease {
  let timer: NodeJS.Timeout | undefined
  /** Size of the heap after it gave memory back. */
  let kept = 0

  async function release(): Promise<void> {
    const { Session } = await import('node:inspector/promises')
    const session = new Session()
    session.connect()
    await session.post('HeapProfiler.collectGarbage')
    session.disconnect()
    kept = heapSize()
  }

  return {
    note() {
      clearTimeout(timer)
      timer = undefined
      if (heapSize() - kept >= leastBytes) timer = setTimeout(() => void release(), restingMs).unref()
    },
    cancel() {
      clearTimeout(timer)
    },
  }
}

function heapSize(): number {
  return getHeapStatistics().total_heap_size
}
