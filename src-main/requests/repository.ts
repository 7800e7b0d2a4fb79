import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { Outcome, RepositoryRequests, Snapshot, Welcome } from '#bridge'
import { documentKinds } from '#spec'
import type { Settings } from '../settings'
import { programName } from '../workspace/chosen-editor'
import { ok, problem } from '../workspace/outcome'
import { nothing, path } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const repositoryArguments = {
  notifyFirstPaint: nothing,
  welcome: nothing,
  snapshot: nothing,
  chooseRepository: nothing,
  openRepository: z.tuple([path]),
  openSample: nothing,
  openWindow: z.tuple([path.nullable()]),
  closeRepository: nothing,
  trustRepository: nothing,
  initializeRepository: nothing,
  locateRepository: nothing,
} as const satisfies Readonly<Record<keyof RepositoryRequests, z.ZodType>>

/** What opens and closes repositories, one at a time. */
export interface OpenRepositories {
  readonly settings: Settings
  readonly version: string
  notifyFirstPaint(): void
  /** Null when no repository is open. */
  firstSnapshot(): Promise<Snapshot | null>
  chooseFolder(): Promise<string | null>
  open(folder: string): Promise<Outcome<Snapshot>>
  /** Opens the folder to which the open one has moved. Its texts go along when it is the same repository; else the user is asked. */
  openMoved(folder: string): Promise<Outcome<Snapshot>>
  openSample(): Promise<Outcome<Snapshot>>
  openWindow(path: string | null): void
  close(): Promise<void>
}

export function answerRepositoryRequests(repository: OpenRepositories, withCurrent: WithCurrent): RepositoryRequests {
  return {
    notifyFirstPaint: async () => {
      repository.notifyFirstPaint()
      return ok()
    },
    welcome: async () =>
      ok<Welcome>({
        recent: repository.settings.recent,
        version: repository.version,
        platform: platform(),
        kinds: documentKinds,
        preferences: repository.settings.preferences,
        editor: repository.settings.editor === null ? null : programName(repository.settings.editor),
      }),
    snapshot: async () => {
      return ok(await repository.firstSnapshot())
    },
    chooseRepository: async () => {
      const folder = await repository.chooseFolder()
      return folder === null ? problem('cancelled', 'No folder was chosen.') : repository.open(folder)
    },
    openRepository: async (path) =>
      isAbsolute(path) ? repository.open(path) : problem('invalid', 'The path of a repository must be absolute.'),
    openSample: repository.openSample,
    openWindow: async (path) => {
      if (path !== null && !isAbsolute(path)) return problem('invalid', 'The path of a repository must be absolute.')
      repository.openWindow(path)
      return ok()
    },
    closeRepository: async () => {
      await repository.close()
      return ok()
    },
    initializeRepository: async () => withCurrent((workspace) => workspace.repository.initialize()),
    locateRepository: async () => {
      const folder = await repository.chooseFolder()
      return folder === null ? problem('cancelled', 'No folder was chosen.') : repository.openMoved(folder)
    },
    trustRepository: async () =>
      withCurrent((workspace) => {
        repository.settings.trust(workspace.root)
        workspace.noteTrusted()
        return ok(workspace.snapshot())
      }),
  }
}

function platform(): Welcome['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
