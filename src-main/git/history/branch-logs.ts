/** A decision log as some commit holds it. */
export interface LogText {
  readonly path: string
  readonly text: string
  /** Its object, which always holds the same text; empty when the object is not known. */
  readonly blob: string
}

/** The ids of the decisions in each of the logs, in their order. */
export type ReadDecisionIds = (logs: readonly LogText[]) => Promise<readonly (readonly string[])[]>

/** UTF-16 units of logs that are handed over at once, so that nothing else waits long for the engine. */
export const maxBatchLength = 500_000
/** UTF-16 units of logs that are handed over in all; the rest is left out. */
export const maxTotalLength = 32_000_000

/** Reads the ids of many logs in batches, each text once; what exceeds the bound, in the order given, has none. */
export async function readIds(logs: readonly LogText[], read: ReadDecisionIds): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = new Map<string, readonly string[]>()
  for (const batch of batches(logs)) {
    const answers = await read(batch)
    for (const [index, log] of batch.entries()) ids.set(logKey(log), answers[index] ?? [])
  }
  return ids
}

export function logKey({ blob, path }: Pick<LogText, 'blob' | 'path'>): string {
  return `${blob} ${path}`
}

function batches(logs: readonly LogText[]): readonly (readonly LogText[])[] {
  const found: LogText[][] = []
  const seen = new Set<string>()
  let total = 0
  let length = Number.POSITIVE_INFINITY
  for (const log of logs) {
    if (seen.has(logKey(log)) || total + log.text.length > maxTotalLength) continue
    seen.add(logKey(log))
    total += log.text.length
    if (length + log.text.length > maxBatchLength) {
      found.push([])
      length = 0
    }
    length += log.text.length
    found.at(-1)?.push(log)
  }
  return found
}
