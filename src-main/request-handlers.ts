import { mkdirSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { type Events, type MenuGroup, type Outcome, type Preferences, type Requests, requestNames, type Snapshot } from '#bridge'
import { realPath } from './base/real-path'
import { Sequencer } from './base/sequencer'
import { answerApplicationRequests, applicationArguments } from './requests/application'
import { answerCommitRequests, commitArguments } from './requests/commits'
import { askCurrent } from './requests/current-workspace'
import { answerDecisionRequests, decisionArguments } from './requests/decisions'
import { answerDiscardRequests, discardArguments } from './requests/discards'
import { answerDocumentRequests, type DocumentSystem, documentArguments } from './requests/documents'
import { answerEditingRequests, type EditingWindow, editingArguments } from './requests/editing'
import { answerEditorRequests, type EditorSystem, editorArguments } from './requests/editors'
import { answerHydrationRequests, hydrationArguments } from './requests/hydration'
import { answerImageRequests, imageArguments } from './requests/images'
import { answerItemRequests, itemArguments } from './requests/items'
import { answerMergeRequests, mergeArguments } from './requests/merges'
import { answerPreferenceRequests, preferenceArguments } from './requests/preferences'
import { answerPromptRequests, promptArguments } from './requests/prompts'
import { answerRecoveryRequests, recoveryArguments } from './requests/recovery'
import { answerReportRequests, type ReportTarget, reportArguments } from './requests/reports'
import { answerRepositoryRequests, type OpenRepositories, repositoryArguments } from './requests/repository'
import { answerRequirementRequests, requirementArguments } from './requests/requirements'
import { answerSearchRequests, searchArguments } from './requests/search'
import { answerTemplateRequests, templateArguments } from './requests/templates'
import { makeSample } from './sample'
import type { Settings } from './settings'
import { bringLocatedTexts, bringMovedTexts, type CarryQuestion } from './workspace/bring-texts'
import { ok, problem } from './workspace/outcome'
import type { SymlinkConsent } from './workspace/symlink-consent'
import { Workspace } from './workspace/workspace'

/** The arguments of each request, validated at run time: no unknown keys. */
export const requestArguments = {
  ...repositoryArguments,
  ...templateArguments,
  ...documentArguments,
  ...imageArguments,
  ...decisionArguments,
  ...editingArguments,
  ...editorArguments,
  ...itemArguments,
  ...commitArguments,
  ...discardArguments,
  ...recoveryArguments,
  ...promptArguments,
  ...mergeArguments,
  ...reportArguments,
  ...searchArguments,
  ...requirementArguments,
  ...hydrationArguments,
  ...preferenceArguments,
  ...applicationArguments,
} satisfies Readonly<Record<keyof Requests, z.ZodType>>

export interface CockpitOptions extends ReportTarget, DocumentSystem, EditorSystem {
  readonly settings: Settings
  /** The application's own folder. */
  readonly dataFolder: string
  /** Folder of the shipped `templates` and `sample` folders. */
  readonly resources: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  /** The built search worker, an absolute path. */
  readonly searchWorkerFile: string
  readonly version: string
  /** The built list of packages that ship, an absolute path. */
  readonly licencesFile: string
  readonly setMenu: (groups: readonly MenuGroup[]) => void
  readonly chooseFolder: () => Promise<string | null>
  /** Asks whether texts of a folder that is gone go into the list of recovered texts of another one; null when the user cancels. */
  readonly askCarrying: (question: CarryQuestion) => Promise<boolean | null>
  /** Saves the preferences and applies them to every window. */
  readonly savePreferences: (preferences: Preferences) => void
  /** Opens another window, with the repository of a real path if one is given. */
  readonly openWindow: (path: string | null) => void
  /** Shows the window in which the repository of this real path is open already; false when there is none. */
  readonly showWindowOf: (root: string) => boolean
  /** Shared by all windows: the answer of the user counts for the whole application. */
  readonly symlinkConsent: SymlinkConsent
  readonly editing: EditingWindow
  readonly emit: <Name extends keyof Events>(name: Name, value: Parameters<Events[Name]>[0]) => void
  /** A judgement was sent to the window. */
  readonly onJudged?: () => void
  /** Resolved at the first paint or after a timeout; a workspace reads its texts before, and does everything else after it. */
  readonly firstPaint?: PromiseWithResolvers<void>
  /** Milliseconds between the watcher's ticks. */
  readonly tickMs?: number
}

export interface Cockpit {
  readonly requests: Requests
  /** Reads disk and git again. Call when the window gets the focus. */
  refresh(): void
  readonly current: Workspace | null
  close(): Promise<void>
}

/** Handles every request of the window, with one open workspace at a time. */
export function createCockpit(options: CockpitOptions): Cockpit {
  const { settings, resources, emit } = options
  mkdirSync(options.dataFolder, { recursive: true })
  const dataFolder = realpathSync(options.dataFolder)
  const sampleFolder = `${dataFolder}/sample`
  const isSample = (root: string) => root.startsWith(`${sampleFolder}/`)
  const sequencer = new Sequencer()
  let current: Workspace | null = null

  const close = async () => {
    const old = current
    current = null
    if (old === null) return
    noteState(settings, old.snapshot())
    await old.close()
  }

  /** `prepare`: what happens to texts in the application's data before the root is read. */
  const open = (
    folder: string,
    isSampleFolder: boolean,
    prepare: (root: string) => Promise<Outcome> = bringMoved,
  ): Promise<Outcome<Snapshot>> =>
    sequencer.run(async () => {
      // The open repository is not opened again: a second workspace would not have its unsaved text.
      const root = await realPath(folder)
      if (current !== null && root === current.root) return ok(current.snapshot())
      // Nor in two windows, which would each hold their own unsaved text.
      if (root !== null && options.showWindowOf(root)) return problem('cancelled', 'The repository is open in another window.')
      // The app made the sample itself.
      if (isSampleFolder && root !== null && isSample(root)) settings.trust(root)
      const prepared = root === null ? ok() : await prepare(root)
      if (!prepared.ok) return prepared
      const opened = await Workspace.open({
        folder,
        dataFolder,
        workerFile: options.workerFile,
        searchWorkerFile: options.searchWorkerFile,
        isTrusted: (root) => settings.isTrusted(root),
        isSample,
        symlinkConsent: options.symlinkConsent,
        onSnapshot: (patch) => {
          emit('snapshot', patch)
          if (patch.judgement !== null) options.onJudged?.()
        },
        onText: (document) => emit('documentText', document),
        onReading: (read, total) => emit('openingProgress', { read, total }),
        ...(options.firstPaint === undefined ? {} : { firstPaint: options.firstPaint.promise }),
        ...(options.tickMs === undefined ? {} : { tickMs: options.tickMs }),
      })
      emit('openingProgress', null)
      if (!opened.ok) return opened
      await close()
      current = opened.value
      const { root: openedRoot } = current
      const openedAt = Date.now()
      const name = isSample(openedRoot) ? `${basename(openedRoot)} (sample)` : undefined
      // Writing settings waits for the disk, and the first picture would wait for that.
      void Promise.resolve(options.firstPaint?.promise).then(() => settings.addRecent(openedRoot, openedAt, name))
      return ok(current.snapshot())
    })

  /** A repository that was moved while it had unsaved text is recognized, and has it at its new place too. */
  const bringMoved = async (root: string): Promise<Outcome> => {
    await bringMovedTexts(dataFolder, root, settings.isTrusted(root)).catch(() => [])
    return ok()
  }

  /** The texts of the open folder, which is gone, go to the place where the user located it. */
  const bringLocated = async (to: string): Promise<Outcome> => {
    await current?.flush()
    const from = current?.root ?? to
    return bringLocatedTexts({ dataFolder, from, to, isTrusted: settings.isTrusted(to), ask: options.askCarrying })
  }

  const openSample = async (): Promise<Outcome<Snapshot>> => {
    const made = await makeSample({ from: `${resources}/sample`, folder: sampleFolder })
    return made.ok ? open(made.value, true) : made
  }

  const withCurrent = askCurrent(() => current)
  const repositories: OpenRepositories = {
    settings,
    version: options.version,
    chooseFolder: options.chooseFolder,
    notifyFirstPaint: () => options.firstPaint?.resolve(),
    firstSnapshot: async () => {
      await sequencer.idle()
      return current?.firstSnapshot() ?? null
    },
    open: (folder) => open(folder, false),
    openMoved: (folder) => open(folder, false, bringLocated),
    openSample,
    openWindow: options.openWindow,
    close: () =>
      sequencer.run(async () => {
        await close()
        emit('snapshot', null)
      }),
  }
  const handlers: Requests = {
    ...answerRepositoryRequests(repositories, withCurrent),
    ...answerTemplateRequests(withCurrent, `${resources}/templates`),
    ...answerDocumentRequests(withCurrent, options, settings),
    ...answerImageRequests(withCurrent),
    ...answerDecisionRequests(withCurrent),
    ...answerReportRequests(withCurrent, options),
    ...answerPromptRequests(withCurrent, `${resources}/templates`, options.copyText),
    ...answerEditingRequests(options.editing),
    ...answerEditorRequests(options),
    ...answerItemRequests(withCurrent),
    ...answerCommitRequests(withCurrent),
    ...answerDiscardRequests(withCurrent),
    ...answerRecoveryRequests(withCurrent),
    ...answerMergeRequests(withCurrent),
    ...answerSearchRequests(withCurrent),
    ...answerRequirementRequests(withCurrent),
    ...answerHydrationRequests(withCurrent),
    ...answerPreferenceRequests(options.savePreferences),
    ...answerApplicationRequests(options),
  }

  return {
    requests: withValidation(handlers),
    refresh: () => void current?.refresh(),
    get current() {
      return current
    },
    close: () => sequencer.run(close),
  }
}

/** Keeps what the last judgement said for the list of recent repositories. */
function noteState(settings: Settings, { root, judgement, judgedAt }: Snapshot): void {
  if (judgement === null || judgedAt === null) return
  const { stage, percent, next, conflicts } = judgement
  settings.noteState(root, { at: judgedAt, stage, percent, next: next.sentence, conflicts: conflicts.length })
}

/** The same requests with their arguments validated first: an invalid request has no effect. */
function withValidation(requests: Requests): Requests {
  const validated = (name: keyof Requests) => {
    const schema: z.ZodType = requestArguments[name]
    const handler = requests[name] as (...given: unknown[]) => Promise<Outcome<unknown>>
    return async (...given: unknown[]): Promise<Outcome<unknown>> => {
      const checked = schema.safeParse(given)
      if (!checked.success) return problem('invalid', 'The request is not valid, so nothing was changed.')
      return handler(...(checked.data as unknown[]))
    }
  }
  return Object.fromEntries(requestNames.map((name) => [name, validated(name)])) as unknown as Requests
}
