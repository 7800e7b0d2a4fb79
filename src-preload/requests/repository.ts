import type { KindSummary } from '#spec'
import type { Outcome } from '../outcome'
import type { Snapshot } from '../snapshot'
import type { Preferences } from './preferences'

export interface RecentRepository {
  readonly path: string
  readonly name: string
  readonly openedAt: number
  /** What its last judgement said, and when; null before any. */
  readonly last: LastState | null
}

export interface LastState {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly stage: string
  readonly percent: number
  /** The sentence of the next action. */
  readonly next: string
  readonly conflicts: number
}

export interface Welcome {
  readonly recent: readonly RecentRepository[]
  readonly version: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Every kind of document, in the order of lists. */
  readonly kinds: readonly KindSummary[]
  readonly preferences: Preferences
  /** The name of the user's own program for documents; null for that of the system. */
  readonly editor: string | null
}

/** Opening a repository, and what the window shows of it. */
export interface RepositoryRequests {
  /** The first paint is done: work that would have delayed it may begin. */
  notifyFirstPaint(): Promise<Outcome>
  welcome(): Promise<Outcome<Welcome>>
  /** The open repository; null when none is open. */
  snapshot(): Promise<Outcome<Snapshot | null>>
  /** Asks for a folder with the system's dialog. */
  chooseRepository(): Promise<Outcome<Snapshot>>
  /** A path of the recent list, or of a folder dropped on the window. */
  openRepository(path: string): Promise<Outcome<Snapshot>>
  openSample(): Promise<Outcome<Snapshot>>
  /** Opens another window, empty or with a repository of the recent list. */
  openWindow(path: string | null): Promise<Outcome>
  closeRepository(): Promise<Outcome>
  trustRepository(): Promise<Outcome<Snapshot>>
  /** Makes the open folder a git repository, after the user has agreed; changes no file and commits nothing. */
  initializeRepository(): Promise<Outcome>
  /** Asks where a folder has moved to, and opens it there with the text that was not saved. */
  locateRepository(): Promise<Outcome<Snapshot>>
}

export const repositoryRequests = {
  notifyFirstPaint: true,
  welcome: true,
  snapshot: true,
  chooseRepository: true,
  openRepository: true,
  openSample: true,
  openWindow: true,
  closeRepository: true,
  trustRepository: true,
  initializeRepository: true,
  locateRepository: true,
} as const satisfies Readonly<Record<keyof RepositoryRequests, true>>
