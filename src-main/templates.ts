import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateOffer } from '#bridge'
import { documentKindOf, documentKinds } from '#spec'
import { newTextShape, type SaveOutcome, saveDocument, toLineFeeds } from './files/index'

export interface TemplateTarget {
  readonly root: string
  /** Paths of the documents that exist. */
  readonly existingPaths: readonly string[]
}

interface Template {
  /** File name in the templates folder. */
  readonly file: string
  readonly offer: TemplateOffer
}

/** Placeholder in an offered path for the name that the user gives. */
const nameWildcard = '*'
/** Letters and digits of any script, with hyphens, dots and underscores between them: a valid file name on every system, never a path. */
const fileNamePattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,98}[\p{L}\p{M}\p{N}_-])?$/u

/** Documents that can be created from the shipped templates, each with its target path: core documents first. */
export async function offerTemplates(folder: string, target: TemplateTarget): Promise<readonly TemplateOffer[]> {
  return (await findTemplates(folder, target)).map(({ offer }) => offer)
}

/** The template that creates the document at `path`; null when none is offered there, or the document exists. */
export async function findTemplate(folder: string, target: TemplateTarget, path: string): Promise<string | null> {
  const taken = new Set(target.existingPaths.map((one) => one.toLowerCase()))
  if (taken.has(path.toLowerCase())) return null
  return (await findTemplates(folder, target)).find(({ offer }) => !offer.exists && matchesOffer(offer.path, path))?.file ?? null
}

export interface TemplateValues {
  readonly projectName: string
  /** ISO date. */
  readonly date: string
}

/** Writes one offered document from its template with the given values; never overwrites a file. */
export async function createDocument(
  template: string,
  root: string,
  path: string,
  { projectName, date }: TemplateValues,
): Promise<SaveOutcome> {
  const values: Readonly<Record<string, string>> = { PROJECT_NAME: projectName, REPO_PATH: root, DATE: date }
  const text = toLineFeeds(await readFile(template, 'utf8')).replace(
    /\{\{(PROJECT_NAME|REPO_PATH|DATE)\}\}/g,
    (_, name: string) => values[name] ?? '',
  )
  return saveDocument({ root, path, text, shape: newTextShape, baseHash: null, overwrite: false })
}

/** The texts of the shipped templates by file name. */
export async function readTemplates(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = kindsWithTemplate.map(({ template }) => template.file)
  const texts = await Promise.all(files.map(async (file) => [file, toLineFeeds(await readFile(join(folder, file), 'utf8'))] as const))
  return Object.fromEntries(texts)
}

const kindsWithTemplate = documentKinds
  .flatMap(({ kind, isCore, template }) => (template ? { kind, isCore, template } : []))
  .sort((a, b) => Number(b.isCore) - Number(a.isCore))

async function findTemplates(folder: string, { root, existingPaths }: TemplateTarget): Promise<readonly Template[]> {
  const folders = await listFolders(root)
  const inDocs = !existingPaths.some((path) => !path.includes('/')) && folders.has('docs')
  return kindsWithTemplate.map(({ kind, isCore, template }): Template => {
    const { within, isSingle } = template
    const file = join(folder, template.file)
    const defaultPath = isCore && inDocs ? `docs/${template.path}` : template.path
    const existing = existingPaths.find((path) =>
      isSingle ? documentKindOf(path) === kind : path.toLowerCase() === template.path.toLowerCase(),
    )
    return {
      file,
      offer: {
        path: existing ?? (within && folders.has(within.folder) ? within.path : defaultPath),
        kind,
        title: template.title,
        isCore: isCore,
        exists: existing !== undefined && !template.path.includes(nameWildcard),
      },
    }
  })
}

function matchesOffer(offered: string, path: string): boolean {
  const [before = '', after] = offered.split(nameWildcard)
  if (after === undefined) return offered === path
  return path.startsWith(before) && path.endsWith(after) && fileNamePattern.test(path.slice(before.length, path.length - after.length))
}

async function listFolders(root: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name))
}
