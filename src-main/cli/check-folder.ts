import {
  type Configuration,
  configurationPath,
  createJudge,
  decisionIds,
  type History,
  type Judgement,
  readConfiguration,
  type UnreadableDocument,
  type Workspace,
} from '#spec'
import { findDeadLinks } from '../files/find-dead-links'
import { findDocuments } from '../files/find-documents'
import { nulReason, type ReadDocument } from '../files/read-document'
import { readDocuments } from '../files/read-documents'
import { readSupportingFiles } from '../files/read-supporting-files'
import { readSavedConfiguration, type SavedConfiguration } from '../files/saved-configuration'
import { decode } from '../files/text-shape'
import type { FoundReader } from '../git/git-reader'
import { type HistoryInput, readHistory } from '../git/history/read-history'
import { readNotCheckedOut, withoutNotCheckedOut } from '../git/not-checked-out'
// Imported file by file: the folder's index also imports the watcher, which needs a newer Node than this command.
import { openRestricted } from '../git/restricted/open-restricted'
import { today } from '../today'

export type CheckResult = { readonly ok: true; readonly judgement: Judgement } | { readonly ok: false; readonly reason: string }

/** `done` of `total` documents were read, or judged. */
export interface CheckProgress {
  readonly step: 'read' | 'judged'
  readonly done: number
  readonly total: number
}

/** Judges the documents on disk. `baseline` is any revision of the repository; HEAD by default. */
export async function checkFolder(
  root: string,
  baseline: string | undefined,
  onProgress?: (progress: CheckProgress) => void,
): Promise<CheckResult> {
  return checkWith(await readSavedConfiguration(root, readConfiguration), root, baseline, onProgress)
}

async function checkWith(
  { file: configurationFile, configuration }: SavedConfiguration,
  root: string,
  baseline: string | undefined,
  onProgress?: (progress: CheckProgress) => void,
): Promise<CheckResult> {
  const found = await findDocuments(root, configuration)
  const documents: { path: string; text: string }[] = []
  const unreadable: UnreadableDocument[] = found.unreadable.map((one) => ({ ...one, line: null }))
  const addUnreadable = (path: string, read: ReadDocument) => {
    if (read.kind === 'unreadable') unreadable.push({ path, reason: read.reason, line: null })
    if (read.kind === 'text' && read.nulLine !== null) unreadable.push({ path, reason: nulReason(read.nulLine), line: read.nulLine })
  }
  addUnreadable(configurationPath, configurationFile)
  const paths = found.documents.map(({ path }) => path)
  const reads = await readDocuments(root, paths, (done, total) => onProgress?.({ step: 'read', done, total }))
  for (const [index, path] of paths.entries()) {
    const read = reads[index] as ReadDocument
    if (read.kind === 'text') documents.push({ path, text: read.text })
    addUnreadable(path, read)
  }
  const git = await openRestricted(root)
  // Looked for in the last commit, since a sparse checkout may leave it out.
  const absent: HistoryInput['documents'] = configurationFile.kind === 'missing' ? [{ path: configurationPath, kind: 'unknown' }] : []
  const history = await readFolderHistory(root, git, [...found.documents, ...absent], configuration, baseline)
  const onDisk = new Set([...documents, ...unreadable].map(({ path }) => path))
  const missing = history.kind === 'unknown' ? [] : Object.keys(history.head).filter((path) => !onDisk.has(path))
  const kept = git.kind === 'repository' ? await readNotCheckedOut(git.reader, missing) : []
  for (const { path, bytes } of kept) {
    const decoded = decode(bytes)
    if (decoded.ok && path === configurationPath) {
      const file: ReadDocument = { kind: 'text', ...decoded, hash: '', modifiedAt: 0 }
      return checkWith({ file, configuration: readConfiguration(decoded.text) }, root, baseline, onProgress)
    }
    if (decoded.ok) documents.push({ path, text: decoded.text })
  }
  if (baseline !== undefined && history.kind === 'unknown') {
    return { ok: false, reason: `The baseline "${baseline}" cannot be used: ${history.reason}` }
  }
  documents.sort((a, b) => (a.path < b.path ? -1 : 1))
  const judge = createJudge((done, total) => onProgress?.({ step: 'judged', done, total }))
  const workspace: Workspace = {
    documents,
    unreadable,
    configuration: configurationFile.kind === 'text' ? { path: configurationPath, text: configurationFile.text } : null,
    deadLinks: null,
    history,
    supportingFiles: await readSupportingFiles(root, found),
    today: today(),
  }
  // The first judgement finds the links, the second one judges them; the readings are memoized.
  const { links } = judge(workspace)
  const dead = await findDeadLinks(root, links)
  const deadLinks = git.kind === 'repository' && dead.length > 0 ? await withoutNotCheckedOut(git.reader, dead) : dead
  return { ok: true, judgement: judge({ ...workspace, deadLinks }) }
}

async function readFolderHistory(
  root: string,
  found: FoundReader,
  documents: HistoryInput['documents'],
  configuration: Configuration,
  baseline: string | undefined,
): Promise<History> {
  if (found.kind !== 'repository') return { kind: 'unknown', reason: found.reason }
  return readHistory({
    reader: found.reader,
    documents,
    configuration,
    ...(baseline === undefined ? {} : { baseline }),
    decode: (bytes) => {
      const decoded = decode(bytes)
      return decoded.ok ? decoded.text : null
    },
    findMissing: (paths) => findDeadLinks(root, paths),
    decisionIds: async (logs) => logs.map(({ text, path }) => decisionIds(text, path)),
  })
}
