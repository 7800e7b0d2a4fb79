import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The largest Markdown files below a folder, each text once, largest first.
 *
 * @param {string} folder absolute
 * @param {number} count
 * @returns {Promise<{ path: string, text: string }[]>} paths relative to the folder
 */
export async function largestDocuments(folder, count) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:md|markdown)$/i.test(name))
  const sized = await Promise.all(names.map(async (path) => ({ path, size: (await stat(join(folder, path))).size })))
  const texts = new Map()
  for (const { path } of sized.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))) {
    if (texts.size >= count) break
    const text = (await readFile(join(folder, path), 'utf8')).replaceAll('\r\n', '\n')
    if (!texts.has(text)) texts.set(text, path)
  }
  return [...texts].map(([text, path]) => ({ path, text }))
}
