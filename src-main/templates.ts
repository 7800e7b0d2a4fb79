import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateOffer } from '#bridge'
import { coreDocuments, type DocumentKind, documentKindOf } from '#spec'
import { newTextShape, type SaveOutcome, saveDocument, toLineFeeds } from './files/index'

export interface TemplateTarget {
  readonly root: string
  /** Paths of the documents that are there. */
  readonly present: readonly string[]
}

interface Template {
  /** Its name in the folder of the templates. */
  readonly file: string
  readonly offer: TemplateOffer
}

/** Stands in an offered path for the name that the user gives. */
const nameMark = '*'
/** Letters and digits of any writing, with hyphens, dots and low lines between them: a file's name everywhere, and never a path. */
const fileName = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,98}[\p{L}\p{M}\p{N}_-])?$/u

/** What can be made from the shipped templates, each at the place that it would be written to: the core documents, then the others. */
export async function offerTemplates(folder: string, target: TemplateTarget): Promise<readonly TemplateOffer[]> {
  return (await templatesFor(folder, target)).map(({ offer }) => offer)
}

/** The template that makes a document at `path`; null when none is offered there, or the document is there already. */
export async function templateAt(folder: string, target: TemplateTarget, path: string): Promise<string | null> {
  const taken = new Set(target.present.map((one) => one.toLowerCase()))
  if (taken.has(path.toLowerCase())) return null
  return (await templatesFor(folder, target)).find(({ offer }) => !offer.exists && leadsTo(offer.path, path))?.file ?? null
}

export interface Filling {
  readonly projectName: string
  /** ISO date. */
  readonly date: string
}

/** Writes one offered document from its template, filled with what is known; never over a file that exists. */
export async function createDocument(template: string, root: string, path: string, { projectName, date }: Filling): Promise<SaveOutcome> {
  const values: Readonly<Record<string, string>> = { PROJECT_NAME: projectName, REPO_PATH: root, DATE: date }
  const text = toLineFeeds(await readFile(template, 'utf8')).replace(
    /\{\{(PROJECT_NAME|REPO_PATH|DATE)\}\}/g,
    (_, name: string) => values[name] ?? '',
  )
  return saveDocument({ root, path, text, shape: newTextShape, base: null, overwrite: false })
}

async function templatesFor(folder: string, { root, present }: TemplateTarget): Promise<readonly Template[]> {
  const folders = await foldersOf(root)
  const held = (kind: DocumentKind) => present.find((path) => documentKindOf(path) === kind)
  const inDocs = !present.some((path) => !path.includes('/')) && folders.has('docs')
  const core = coreDocuments.map(async ({ kind, path: name }): Promise<Template> => {
    const file = join(folder, name)
    const path = held(kind) ?? (inDocs ? `docs/${name}` : name)
    return { file, offer: { path, kind, title: await titleOf(file, name), core: true, exists: held(kind) !== undefined } }
  })
  const law = held('constitution')
  const design = present.find((path) => path.toLowerCase() === 'technical-design.md')
  const others: readonly Template[] = [
    {
      file: join(folder, 'CONSTITUTION.md'),
      offer: {
        path: law ?? (folders.has('.specify') ? '.specify/memory/constitution.md' : 'CONSTITUTION.md'),
        kind: 'constitution',
        title: 'Constitution: the principles that every other document answers to',
        core: false,
        exists: law !== undefined,
      },
    },
    {
      file: join(folder, 'TECHNICAL_DESIGN.md'),
      offer: {
        path: design ?? 'TECHNICAL-DESIGN.md',
        kind: 'technical-design',
        title: 'Technical design: contracts, threats and budgets of one mission',
        core: false,
        exists: design !== undefined,
      },
    },
    {
      file: join(folder, 'FEATURE_SPEC.md'),
      offer: {
        path: `specs/${nameMark}.md`,
        kind: 'feature-spec',
        title: 'Feature spec: goals, stories and rollout of one feature',
        core: false,
        exists: false,
      },
    },
  ]
  return [...(await Promise.all(core)), ...others]
}

/** The heading of a template, without the place that the project's name takes. */
async function titleOf(file: string, name: string): Promise<string> {
  const heading = /^# +(.+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? name
  return heading.replace(/\s*[—–:-]*\s*\{\{PROJECT_NAME\}\}\s*[—–:-]*\s*/g, ' ').trim() || name
}

function leadsTo(offered: string, path: string): boolean {
  const [before = '', after] = offered.split(nameMark)
  if (after === undefined) return offered === path
  return path.startsWith(before) && path.endsWith(after) && fileName.test(path.slice(before.length, path.length - after.length))
}

async function foldersOf(root: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name))
}
