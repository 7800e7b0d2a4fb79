import { type Configuration, configuredFolders, configuredKindOf, type DocumentKind, type History, noConfiguration } from '#spec'
import type { GitReader } from '../git-reader'
import type { Head } from '../head'
import { listTree, readBlobs, readTop, type TreeEntry } from '../objects/blobs'
import { followLinks } from '../objects/follow-links'
import { GitError } from '../run-git'
import type { ReadDecisionIds } from './branch-logs'
import type { CommittedPaths } from './committed-paths'
import { findAbsentFiles } from './find-absent-files'
import { findLastChange, findLastChanges } from './last-change'
import { readBranchEvidence } from './read-branch-evidence'
import { readOtherBranches } from './read-other-branches'

export interface HistoryInput {
  readonly reader: Pick<GitReader, 'objects' | 'head' | 'branches' | 'allBranches' | 'resolveCommit'>
  /** Documents of the work tree; those that only HEAD or the baseline has are found too. */
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  /** Any revision; HEAD unless given. */
  readonly baseline?: string
  /** Decides which files are documents; the default configuration unless given. */
  readonly configuration?: Configuration
  /** HEAD, if it was read already. */
  readonly head?: Head
  /** Decodes bytes to text with line feeds; null when they are not text. */
  readonly decode: (bytes: Uint8Array) => string | null
  readonly decisionIds: ReadDecisionIds
  /** Kept by a caller that reads again. */
  readonly committedPaths?: CommittedPaths
  /** Those of the paths, relative to the root, that are not on disk. Absent: files of tasks are not looked for. */
  readonly findMissing?: (paths: readonly string[]) => Promise<readonly string[]>
}

type Texts = Readonly<Record<string, string>>

interface CommittedTexts {
  readonly texts: Texts
  /** Where a document is that the commit has as a link, or below one; by path. */
  readonly targets: ReadonlyMap<string, string>
}

const noTexts: CommittedTexts = { texts: {}, targets: new Map() }

/** Reads objects only, never the work tree. Never throws: when git fails, the history is `unknown` with the reason. */
export async function readHistory(input: HistoryInput): Promise<History> {
  try {
    const { reader, baseline } = input
    const { sha, branch } = input.head ?? (await reader.head())
    const base = baseline === undefined ? sha : await reader.resolveCommit(baseline)
    if (baseline !== undefined && base === null) {
      return { kind: 'unknown', reason: `No commit is called "${baseline}". Name a branch, a tag or a commit of this repository.` }
    }
    const { texts: head, targets } = await readTextsAt(input, sha)
    const [before, specAtActive, changes, branches, otherBranches, absentFiles] = await Promise.all([
      base === sha ? head : readTextsAt(input, base).then(({ texts }) => texts),
      readSpecAtActive(input, sha, head, targets),
      sha === null ? { changedOn: {}, changedIn: {} } : findLastChanges(reader.objects, sha, Object.keys(head), targets),
      // First, since it asks for all branches, from which the next one takes its own.
      sha === null ? undefined : readBranchEvidence({ ...input, head: { sha, branch }, textOf: (bytes) => textOf(input, bytes) }),
      sha === null ? [] : readOtherBranchIds(input, sha, head),
      sha === null || !input.findMissing ? undefined : findAbsentFiles({ ...input, findMissing: input.findMissing, sha, head }),
    ])
    return {
      kind: 'known',
      branch,
      head,
      baseline: before,
      specAtActive,
      ...changes,
      otherBranches,
      ...(branches && { branches }),
      ...(absentFiles && { absentFiles }),
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return { kind: 'unknown', reason: error.detail === '' ? error.message : `${error.message} It says: ${error.detail.split('\n')[0]}` }
  }
}

async function readTextsAt(input: HistoryInput, commit: string | null): Promise<CommittedTexts> {
  if (commit === null) return noTexts
  const { regular, contents: read, names } = await documentsAt(input, commit)
  const known = new Set(regular.map(({ path }) => path))
  // Where the commit has nothing, it has no link.
  const mayExist = (path: string) => names?.has(path.split('/', 1)[0] ?? '') !== false
  const others = input.documents.map(({ path }) => path).filter((path) => !known.has(path) && !path.includes('\n') && mayExist(path))
  const linked = await followLinks(input.reader.objects, commit, others)
  const entries = [...regular, ...Array.from(linked, ([path, { blob }]) => ({ path, blob }))]
  const contents = await readBlobs(
    input.reader.objects,
    entries.flatMap(({ blob }) => (read.has(blob) ? [] : [blob])),
  )
  const texts: Record<string, string> = {}
  for (const { path, blob } of entries) {
    const bytes = read.get(blob) ?? contents.get(blob)
    // In a partial clone an object may be missing; the file is committed all the same.
    if (bytes === undefined)
      throw new GitError(`The committed text of ${path} was not fetched, so it is unknown. Fetch it with git first.`, '')
    texts[path] = textOf(input, bytes)
  }
  return { texts, targets: new Map(Array.from(linked, ([path, { target }]) => [path, target])) }
}

/** A committed document that is not text still counts as committed, and as different from any text. */
function textOf({ decode }: HistoryInput, bytes: Buffer): string {
  return decode(bytes) ?? bytes.toString('utf8')
}

/** With contents that were read on the way, by object id. */
async function documentsAt({ reader, documents, configuration }: HistoryInput, commit: string) {
  const found = new Map<string, TreeEntry>()
  const effectiveConfiguration = configuration ?? noConfiguration
  const present = new Set(documents.map(({ path }) => path))
  const folders = configuredFolders(effectiveConfiguration, [], [...present]).filter((folder) => folder !== '')
  const plain = folders.filter((folder) => !folder.endsWith('**')).map((folder) => `${folder}/`)
  const deep = folders
    .filter((folder) => folder.endsWith('**'))
    .map((folder) => folder.slice(0, -2))
    // Git takes a star literally here; folders that only a star finds are listed where they hold a document now.
    .filter((folder) => folder !== '' && !folder.includes('*'))
  const beside = new Set([...present].map((path) => path.slice(0, path.lastIndexOf('/') + 1)).filter((folder) => folder !== ''))
  const top = await readTop(reader.objects, commit, [...present])
  // Most of the folders where documents may be are in no repository: asking about them costs a process each time.
  const isBelowTop = (path: string) => path.includes('/') && top.folders.has(path.slice(0, path.indexOf('/')))
  const named = [...new Set([...plain, ...beside, ...present])].filter(isBelowTop)
  const entered = deep.filter(isBelowTop)
  const listings = [
    ...(named.length > 0 ? [listTree(reader.objects, commit, named)] : []),
    ...(entered.length > 0 ? [listTree(reader.objects, commit, entered, true)] : []),
  ]
  for (const entry of [...top.files, ...(await Promise.all(listings)).flat()]) {
    if (present.has(entry.path) || configuredKindOf(effectiveConfiguration, entry.path) !== null) found.set(entry.path, entry)
  }
  return { regular: [...found.values()], contents: top.contents, names: top.names }
}

async function readSpecAtActive(
  input: HistoryInput,
  sha: string | null,
  head: Texts,
  targets: ReadonlyMap<string, string>,
): Promise<string | null> {
  const spec = pathOf(input, 'technical-spec')
  const active = pathOf(input, 'active-spec')
  if (sha === null || spec === null || active === null || head[active] === undefined) return null
  const commit = await findLastChange(input.reader.objects, sha, targets.get(active) ?? active)
  if (commit === null) return null
  if (commit === sha) return head[spec] ?? null
  const { objects } = input.reader
  const [file] = await listTree(objects, commit, [spec])
  const entry = file ?? (await followLinks(objects, commit, [spec])).get(spec)
  if (entry === undefined) return null
  const bytes = (await readBlobs(objects, [entry.blob])).get(entry.blob)
  return bytes === undefined ? null : textOf(input, bytes)
}

function pathOf({ documents }: HistoryInput, kind: DocumentKind): string | null {
  return documents.find((document) => document.kind === kind)?.path ?? null
}

/** Decision ids on other branches, of the logs and records that this one has now or had at HEAD. */
function readOtherBranchIds(input: HistoryInput, sha: string, head: Texts) {
  const configuration = input.configuration ?? noConfiguration
  const present = input.documents.filter(({ kind }) => kind === 'decision-log').map(({ path }) => path)
  const logs = [...new Set([...present, ...Object.keys(head).filter((path) => configuredKindOf(configuration, path) === 'decision-log')])]
  return readOtherBranches({ ...input, textOf: (bytes) => textOf(input, bytes) }, logs, sha, head)
}
