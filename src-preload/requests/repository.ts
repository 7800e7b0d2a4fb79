import type { KindSummary } from '#spec'
import type { Outcome } from '../outcome'
import type { Snapshot } from '../snapshot'

export interface RecentRepository {
  readonly path: string
  readonly name: string
  readonly openedAt: number
}

export interface Welcome {
  readonly recent: readonly RecentRepository[]
  readonly version: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Every kind of document, in the order of lists. */
  readonly kinds: readonly KindSummary[]
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
  closeRepository(): Promise<Outcome>
  trustRepository(): Promise<Outcome<Snapshot>>
}

export const repositoryRequests = {
  notifyFirstPaint: true,
  welcome: true,
  snapshot: true,
  chooseRepository: true,
  openRepository: true,
  openSample: true,
  closeRepository: true,
  trustRepository: true,
} as const satisfies Readonly<Record<keyof RepositoryRequests, true>>
