import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateOffer } from '#bridge'
import { coreDocuments, documentKindOf } from '#spec'
import { newTextShape, type SaveOutcome, saveDocument, toLineFeeds } from './specs'

export interface TemplateTarget {
  readonly root: string
  /** Paths of the documents that are there. */
  readonly present: readonly string[]
}

/** The templates of the core documents, each at the place that it would be written to: `docs/` when that is where documents live. */
export async function offerTemplates(folder: string, { root, present }: TemplateTarget): Promise<readonly TemplateOffer[]> {
  const names = coreDocuments.map(({ path }) => path)
  const inDocs = !present.some((path) => !path.includes('/')) && (await hasDocs(root))
  return Promise.all(
    names.map(async (name) => {
      const kind = documentKindOf(name) ?? 'unknown'
      const held = present.find((path) => documentKindOf(path) === kind)
      const title = /^# +(.+)$/m.exec(await readFile(join(folder, name), 'utf8'))?.[1] ?? name
      const path = held ?? (inDocs ? `docs/${name}` : name)
      return {
        path,
        kind,
        title: title.replace(/\s*[—–:-]*\s*\{\{PROJECT_NAME\}\}\s*[—–:-]*\s*/g, ' ').trim() || name,
        exists: held !== undefined,
      }
    }),
  )
}

export interface Filling {
  readonly projectName: string
  /** ISO date. */
  readonly date: string
}

/** Writes one offered document, filled with what is known; never over a file that exists. */
export async function createDocument(folder: string, root: string, path: string, { projectName, date }: Filling): Promise<SaveOutcome> {
  const template = toLineFeeds(await readFile(join(folder, path.split('/').at(-1) ?? path), 'utf8'))
  const values: Readonly<Record<string, string>> = { PROJECT_NAME: projectName, REPO_PATH: root, DATE: date }
  const text = template.replace(/\{\{(PROJECT_NAME|REPO_PATH|DATE)\}\}/g, (_, name: string) => values[name] ?? '')
  return saveDocument({ root, path, text, shape: newTextShape, base: null, overwrite: false })
}

async function hasDocs(root: string): Promise<boolean> {
  try {
    return (await readdir(root, { withFileTypes: true })).some((entry) => entry.name === 'docs' && entry.isDirectory())
  } catch {
    return false
  }
}
