import { realpath } from 'node:fs/promises'
import { type ReadDocument, readDocument } from './read-document'
import { askOnce } from './resolve-inside'

/** Files that are open at the same time; a process may not open as many as a large repository has. */
const batchSize = 100

/** `read` of `total` documents have been read. */
export type ReadingProgress = (read: number, total: number) => void

/** Reads the documents at `paths` in order, in batches, and reports after each batch but the last. Never throws. */
export async function readDocuments(
  root: string,
  paths: readonly string[],
  onProgress?: ReadingProgress,
): Promise<readonly ReadDocument[]> {
  const reads: ReadDocument[] = []
  for (let at = 0; at < paths.length; at += batchSize) {
    if (at > 0) onProgress?.(at, paths.length)
    // Each batch asks again, so that a folder that becomes a link meanwhile is noticed.
    const realFolder = askOnce(realpath)
    reads.push(...(await Promise.all(paths.slice(at, at + batchSize).map((path) => readDocument(root, path, realFolder)))))
  }
  return reads
}
