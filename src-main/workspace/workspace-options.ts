import type { OpenDocument, SnapshotPatch } from '#bridge'
import type { ReadingProgress } from '../files/index'
import type { SymlinkConsent } from './symlink-consent'

export interface WorkspaceOptions {
  /** Any path of a folder; its real path becomes the root. */
  readonly folder: string
  /** The application's own folder for databases and journals; Chromium writes nothing in it, and nothing is written to the repository. */
  readonly dataFolder: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  /** The built search worker, an absolute path. */
  readonly searchWorkerFile: string
  readonly isTrusted: (root: string) => boolean
  readonly isSample: (root: string) => boolean
  /** Consent to linked documents since the application was started. */
  readonly symlinkConsent?: SymlinkConsent
  readonly onSnapshot: (patch: SnapshotPatch) => void
  /** Main changed the text of a document that was opened. */
  readonly onText: (document: OpenDocument) => void
  /** Many documents are being read for the first time. */
  readonly onReading?: ReadingProgress
  /** Git, the first judgement and watching wait for it. Never rejects. */
  readonly firstPaint?: Promise<void>
  /** Limit of one request to the engine. */
  readonly timeoutMs?: number
  /** Milliseconds between the watcher's ticks. */
  readonly tickMs?: number
}
