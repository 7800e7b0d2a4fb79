import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { inRoot, root } from '../setup/root.mjs'

/** Folders that hold documents: those of the project, those that came with the dependencies, and any that are named. */
const folders = ['docs', 'resources', 'src-spec/fixtures', 'node_modules', ...(process.env.COMPARE_FOLDERS?.split(':') ?? [])]
const mostUnits = 400_000

/** @returns {Promise<readonly { readonly path: string, readonly text: string }[]>} every Markdown text within reach, by path */
export async function readTexts() {
  const found = []
  for (const folder of folders.map((name) => (name.startsWith('/') ? name : inRoot(name))).filter((name) => existsSync(name))) {
    for (const path of (await markdownBelow(folder)).sort()) {
      const text = await readFile(path, 'utf8')
      if (text.length <= mostUnits) found.push({ path: relative(root, path), text })
    }
  }
  return [...found, ...(await fixtureTexts())]
}

/** Every Markdown file below a folder, but no licences.
 *
 * @param {string} folder @returns {Promise<string[]>} */
export async function markdownBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return markdownBelow(path)
      return entry.isFile() && /\.(?:md|markdown|txt)$/i.test(entry.name) && !/licen[cs]e/i.test(entry.name) ? [path] : []
    }),
  )
  return lists.flat()
}

/** The fixtures that are code: each string of several lines is a text. */
async function fixtureTexts() {
  const texts = []
  for (const path of (await readdir(inRoot('src-spec/fixtures'), { recursive: true })).filter((name) => name.endsWith('.ts')).sort()) {
    const code = await readFile(inRoot('src-spec/fixtures', path), 'utf8')
    for (const [, body = ''] of code.matchAll(/`((?:[^`\\]|\\.)*\n(?:[^`\\]|\\.)*)`/g)) {
      texts.push({ path, text: body.replaceAll('\\`', '`').replaceAll('\\\\', '\\') })
    }
  }
  return texts
}
