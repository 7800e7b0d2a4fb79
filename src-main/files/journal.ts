import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeStaleTemporaries, writeAtomically } from '../base/atomic-write'
import { Sequencer } from '../base/sequencer'
import { type OverwriteBackups, openOverwriteBackups } from './overwrite-backups'
import { readTextShape, type TextShape } from './text-shape'

export interface JournalEntry {
  /** Relative to the root. */
  readonly path: string
  readonly text: string
  /** Its line endings and byte order mark; null when they were not kept. */
  readonly shape: TextShape | null
  /** Hash of the bytes on disk that the unsaved text is based on; null for a new document. */
  readonly baseHash: string | null
  /** Hash of the bytes that a running save writes: if they are on disk, the text is based on them. Null without a save. */
  readonly savingHash: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Unsaved text in the application's data, restored after a crash. One folder a repository. */
export interface Journal {
  /** Writes happen in the order of the calls. Throws file system errors. */
  write(path: string, entry: Pick<JournalEntry, 'text' | 'baseHash' | 'savingHash'> & Partial<Pick<JournalEntry, 'shape'>>): Promise<void>
  /** Sorted by path. Entries that cannot be read are left out. */
  list(): Promise<readonly JournalEntry[]>
  clear(path: string): Promise<void>
  /** Removes temporary files that a killed process left. */
  sweep(): Promise<void>
  /** Files that are being written in place. */
  readonly overwrites: OverwriteBackups
}

export function openJournal(folder: string): Journal {
  const unsaved = join(folder, 'unsaved')
  /** Keeps a slow write from finishing after a later `clear`. */
  const sequencer = new Sequencer()

  return {
    overwrites: openOverwriteBackups(join(folder, 'overwrites')),
    write: (path, { text, shape = null, baseHash, savingHash }) =>
      sequencer.run(() =>
        writeEntry(unsaved, fileNameOf(path), { path, text, shape, baseHash, savingHash, at: Date.now() } satisfies JournalEntry),
      ),
    list: () =>
      sequencer.run(async () => {
        const entries = await readEntries(unsaved)
        return entries
          .map((entry) => ({ savingHash: null, ...entry, shape: readTextShape(entry.shape) }))
          .sort((a, b) => (a.path < b.path ? -1 : 1))
      }),
    clear: (path) => sequencer.run(() => rm(join(unsaved, fileNameOf(path)), { force: true })),
    sweep: () =>
      sequencer.run(async () => {
        const folders = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory())
        for (const { name } of folders) await removeStaleTemporaries(join(folder, name), null)
      }),
  }
}

function fileNameOf(path: string): string {
  return `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`
}

async function writeEntry(folder: string, name: string, entry: object): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeAtomically(join(folder, name), Buffer.from(JSON.stringify(entry)), 0o600)
}

async function readEntries(folder: string): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.json')) continue
    try {
      const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'))
      if (isStoredEntry(value)) entries.push(value)
    } catch {
      // An invalid file is skipped.
    }
  }
  return entries
}

/** Earlier versions of the application wrote no `savingHash` and no `shape`. */
type StoredEntry = Omit<JournalEntry, 'savingHash' | 'shape'> & Partial<Pick<JournalEntry, 'savingHash'>> & { readonly shape?: unknown }

function isStoredEntry(value: unknown): value is StoredEntry {
  return hasText(value) && 'baseHash' in value && isHash(value.baseHash) && (!('savingHash' in value) || isHash(value.savingHash))
}

function isHash(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function hasText(value: unknown): value is { path: string; text: string; at: number } {
  if (typeof value !== 'object' || value === null || !('path' in value && 'text' in value && 'at' in value)) return false
  return typeof value.path === 'string' && typeof value.text === 'string' && typeof value.at === 'number'
}
