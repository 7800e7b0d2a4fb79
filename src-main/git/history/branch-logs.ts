/** A decision log in some commit. */
export interface LogText {
  readonly path: string
  readonly text: string
  /** Id of its git object; empty when it is not known. */
  readonly blob: string
}

/** Returns the ids of the decisions in each of the logs, in the same order. */
export type ReadDecisionIds = (logs: readonly LogText[]) => Promise<readonly (readonly string[])[]>

/** UTF-16 units of logs in one batch, so that other requests do not wait long for the engine. */
export const maxBatchLength = 500_000
/** UTF-16 units of logs in all batches; the rest is left out. */
export const maxTotalLength = 32_000_000

/** Reads the ids of many logs in batches, each text once; logs beyond the limit have no ids. */
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
