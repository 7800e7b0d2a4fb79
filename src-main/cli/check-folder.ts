import { coreDocuments, decisionIds, type History, type Judgement, judge } from '#spec'
import { readHistory } from '../git/read-history'
// Each file by itself: the folder's door also brings the watcher, which asks for a newer Node than this command.
import { openRepository } from '../git/repository'
import { type FoundDocument, findDocuments } from '../specs/find-documents'
import { readDocument } from '../specs/read-document'
import { decode } from '../specs/text-shape'
import { today } from '../today'

export type Checked = { readonly ok: true; readonly judgement: Judgement } | { readonly ok: false; readonly reason: string }

/** Judges what the disk holds. `baseline` is any revision of the repository; HEAD unless given. */
export async function checkFolder(root: string, baseline: string | undefined): Promise<Checked> {
  const found = await findDocuments(root)
  const documents: { path: string; text: string }[] = []
  const unreadable = [...found.unreadable]
  await Promise.all(
    found.documents.map(async ({ path }) => {
      const read = await readDocument(root, path)
      if (read.kind === 'text') documents.push({ path, text: read.text })
      if (read.kind === 'unreadable') unreadable.push({ path, reason: read.reason })
    }),
  )
  const lost = unreadable.find(({ path }) => isCore(path))
  if (lost) return { ok: false, reason: `${lost.path} cannot be read: ${lost.reason}` }
  const history = await historyOf(root, found.documents, baseline)
  if (baseline !== undefined && history.kind === 'unknown') {
    return { ok: false, reason: `The baseline "${baseline}" cannot be used: ${history.reason}` }
  }
  documents.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { ok: true, judgement: judge({ documents, unreadable, history, today: today() }) }
}

async function historyOf(root: string, documents: readonly FoundDocument[], baseline: string | undefined): Promise<History> {
  const found = await openRepository(root)
  if (found.kind !== 'repository') return { kind: 'unknown', reason: found.reason }
  return readHistory({
    repository: found.repository,
    documents,
    ...(baseline === undefined ? {} : { baseline }),
    decode: (bytes) => {
      const decoded = decode(bytes)
      return decoded.ok ? decoded.text : null
    },
    decisionIds,
  })
}

function isCore(path: string): boolean {
  const name = (path.split('/').at(-1) ?? path).toLowerCase()
  return coreDocuments.some((core) => core.path.toLowerCase() === name)
}
