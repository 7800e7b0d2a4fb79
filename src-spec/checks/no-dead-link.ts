import type { SpecDocument } from '../kinds/document'
import { memoizeByObject } from '../memo/memoize-by-object'
import { resolveLink } from '../reading/links/resolve-link'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noDeadLink = defineWorkspaceCheck({
  id: 'no-dead-link',
  scope: 'workspace',
  severity: 'warning',
  what: 'A link points to a file that does not exist.',
  why: 'Readers cannot open the evidence or explanation that the link stands for.',
  remedy: 'Correct the path, or delete the link.',
  examples: [
    { documents: { 'docs/SPEC.md': shop('See [the map](../maps/harbour%20west.svg).') }, deadLinks: [], finds: [] },
    {
      documents: { 'docs/SPEC.md': shop('A picture ![](/maps/west.png), and [a form](adr/NNNN-title.md).') },
      deadLinks: ['maps/west.png', 'docs/adr/NNNN-title.md'],
      finds: [],
    },
    { documents: { 'docs/SPEC.md': shop('See [it](/docs/map.md).') }, deadLinks: ['docs/map.md'], finds: ['/docs/map.md'] },
    {
      documents: { 'docs/SPEC.md': shop('See `[it](map.md)`, and [us](https://example.org/map.md).') },
      deadLinks: ['docs/map.md'],
      finds: [],
    },
    {
      documents: { 'docs/SPEC.md': shop('See [the map](../maps/harbour%20west.svg#pier "Piers").') },
      deadLinks: ['maps/harbour west.svg'],
      finds: ['../maps/harbour%20west.svg#pier'],
    },
    { documents: { 'docs/SPEC.md': shop('See [the map][m].\n\n[m]: <./map.md>') }, deadLinks: ['docs/map.md'], finds: ['./map.md'] },
  ],
  *find({ documents, workspace }) {
    if (workspace.deadLinks === null || workspace.deadLinks.length === 0) return
    const dead = setOf(workspace.deadLinks)
    const folders = new Set(documents.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))
    for (const document of documents) {
      for (const { target, range, resolved } of deadIn(document, dead)) {
        // A path from the root of a site need not be in the root of the repository.
        if (target.startsWith('/') && !folders.has(resolved.split('/')[0] ?? '')) continue
        const message = `${resolved} does not exist. Correct the path, or delete the link.`
        yield { message, place: place(document.path, document.outline, range), key: target }
      }
    }
  },
})

const setOf = memoizeByObject((paths: readonly string[]): ReadonlySet<string> => new Set(paths))

/** Kept for each document: most links of thousands of documents are the same after an edit. */
const deadIn = memoizeByObject(({ path, links, isTemplate }: SpecDocument, dead: ReadonlySet<string>) =>
  isTemplate
    ? []
    : links.flatMap(({ target, range }) => {
        const resolved = resolveLink(path, target)
        if (resolved === null || !dead.has(resolved) || !isFile(target, resolved) || blankName.test(resolved)) return []
        return [{ target, range, resolved }]
      }),
)

/** A name that stands for another one: `NNNN-title.md`, `yyyymmdd-xxx.md`, `path/to/file.md`. */
const blankName = /(?:^|[/_-])(?:x{3,4}|n{3,4}|y{4}(?:-?mm(?:-?dd)?)?|path\/to)(?=[/_.-])/i

const hostPage = /^(?:issues|pulls?|wiki|releases|actions|blob|tree|compare|commits?|discussions)\//

/** A name without an extension may be a page of a site, and `../issues/12` a page of the host; neither is certain to be a file. */
function isFile(target: string, resolved: string): boolean {
  if (target.startsWith('../') && hostPage.test(resolved)) return false
  return /\.(?!html?$)[a-z0-9]{1,10}$/i.test(resolved) || /\/(?:[?#]|$)/.test(target)
}

function shop(text: string): string {
  return `# Shop\n\nSells boats.\n\n## Places\n\n${text}\n`
}
