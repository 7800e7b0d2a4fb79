import type { DocumentSummary } from '#spec'

export interface TextCompletion {
  /** What is inserted. */
  readonly label: string
  readonly detail: string
}

/** Paths of documents as a link in `path` writes them. */
export function documentTargets(documents: readonly DocumentSummary[], path: string): readonly TextCompletion[] {
  return documents
    .filter((document) => document.path !== path)
    .map((document) => ({ label: encodeTarget(relativePath(path, document.path)), detail: document.title }))
}

/** Anchors of the headings of a document, as GitHub makes them. */
export function headingAnchors({ sections }: Pick<DocumentSummary, 'sections'>): readonly TextCompletion[] {
  const seen = new Map<string, number>()
  return sections.flatMap(({ title }) => {
    const anchor = anchorOf(title)
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return anchor === '' ? [] : [{ label: count === 0 ? anchor : `${anchor}-${count}`, detail: title }]
  })
}

/** The path that a target in `path` names; the document itself for an empty one. */
export function targetPath(path: string, target: string): string {
  if (target === '') return path
  const parts = target.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of decode(target).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1)
  const parts = to.split('/')
  let shared = 0
  while (shared < folder.length && shared < parts.length - 1 && folder[shared] === parts[shared]) shared += 1
  return [...folder.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

/** Escapes that are not valid stay as they are. */
function decode(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function encodeTarget(path: string): string {
  return path.replace(/[\s()<>%]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))
}
