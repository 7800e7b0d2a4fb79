import { mkdirSync, realpathSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { z } from 'zod'
import { type Events, type Outcome, type Requests, requestNames, type Snapshot, type Welcome } from '#bridge'
import { documentKinds } from '#spec'
import { realPath } from './base/real-path'
import { Sequencer } from './base/sequencer'
import { requestArguments } from './request-schemas'
import { makeSample } from './sample'
import type { Settings } from './settings'
import { createDocument, findTemplate, offerTemplates } from './templates'
import { today } from './today'
import { ok, problem } from './workspace/outcome'
import { SymlinkConsent } from './workspace/symlink-consent'
import { Workspace } from './workspace/workspace'

export interface CockpitOptions {
  readonly settings: Settings
  /** The application's own folder. */
  readonly dataFolder: string
  /** Folder of the shipped `templates` and `sample` folders. */
  readonly resources: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  readonly version: string
  readonly chooseFolder: () => Promise<string | null>
  /** Shows the address and opens it when the user confirms; false when they cancel. */
  readonly openAddress: (address: string) => Promise<boolean>
  readonly emit: <Name extends keyof Events>(name: Name, value: Parameters<Events[Name]>[0]) => void
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
  const templateFolder = `${resources}/templates`
  const sampleFolder = `${dataFolder}/sample`
  const isSample = (root: string) => root.startsWith(`${sampleFolder}/`)
  const symlinkConsent = new SymlinkConsent()
  const sequencer = new Sequencer()
  let current: Workspace | null = null

  const close = async () => {
    const old = current
    current = null
    await old?.close()
  }

  const open = (folder: string, isSampleFolder: boolean): Promise<Outcome<Snapshot>> =>
    sequencer.run(async () => {
      // The open repository is not opened again: a second workspace would not have its unsaved text.
      if (current && (await realPath(folder)) === current.root) return ok(current.snapshot())
      const root = isSampleFolder ? await realPath(folder) : null
      // The app made the sample itself.
      if (root !== null && isSample(root)) settings.trust(root)
      const opened = await Workspace.open({
        folder,
        dataFolder,
        workerFile: options.workerFile,
        isTrusted: (root) => settings.isTrusted(root),
        isSample,
        symlinkConsent: symlinkConsent,
        onSnapshot: (patch) => emit('snapshot', patch),
        onText: (document) => emit('documentText', document),
        onReading: (read, total) => emit('openingProgress', { read, total }),
        ...(options.firstPaint === undefined ? {} : { firstPaint: options.firstPaint.promise }),
        ...(options.tickMs === undefined ? {} : { tickMs: options.tickMs }),
      })
      emit('openingProgress', null)
      if (!opened.ok) return opened
      await close()
      current = opened.value
      if (!isSampleFolder) settings.addRecent(current.root, Date.now())
      return ok(current.snapshot())
    })

  const withCurrent = <Value>(ask: (workspace: Workspace) => Value): Value | ReturnType<typeof problem> =>
    current ? ask(current) : problem('no-repository', 'No repository is open. Open one first.')

  const templateTarget = async (workspace: Workspace) => {
    await workspace.refresh()
    return { root: workspace.root, existingPaths: workspace.documentPaths }
  }

  const handlers: Requests = {
    notifyFirstPaint: async () => {
      options.firstPaint?.resolve()
      return ok()
    },
    welcome: async () => ok<Welcome>({ recent: settings.recent, version: options.version, platform: platform(), kinds: documentKinds }),
    snapshot: async () => {
      await sequencer.idle()
      return ok(current?.firstSnapshot() ?? null)
    },
    chooseRepository: async () => {
      const folder = await options.chooseFolder()
      return folder === null ? problem('cancelled', 'No folder was chosen.') : open(folder, false)
    },
    openRepository: async (path) =>
      isAbsolute(path) ? open(path, false) : problem('invalid', 'The path of a repository must be absolute.'),
    openSample: async () => {
      const made = await makeSample({ from: `${resources}/sample`, folder: sampleFolder })
      return made.ok ? open(made.value, true) : made
    },
    closeRepository: () =>
      sequencer.run(async () => {
        await close()
        emit('snapshot', null)
        return ok()
      }),
    trustRepository: async () =>
      withCurrent((workspace) => {
        settings.trust(workspace.root)
        workspace.noteTrusted()
        return ok(workspace.snapshot())
      }),
    templates: async () => withCurrent(async (workspace) => ok(await offerTemplates(templateFolder, await templateTarget(workspace)))),
    createDocuments: async ({ paths, projectName }) =>
      withCurrent(async (workspace) => {
        const present = await templateTarget(workspace)
        const templates = new Map<string, string>()
        for (const path of paths) {
          const template = await findTemplate(templateFolder, present, path)
          if (template === null) return problem('invalid', `${path} is not offered, or it exists already. Nothing was written.`)
          templates.set(path, template)
        }
        for (const [path, template] of templates) {
          const saved = await createDocument(template, workspace.root, path, { projectName, date: today() })
          if (!saved.ok) return problem('failed', saved.message)
        }
        await workspace.refresh()
        return ok([...templates.keys()].flatMap((path) => workspace.documentId(path) ?? []))
      }),
    openDocument: async (id) => withCurrent((workspace) => workspace.openDocument(id)),
    changeDocument: async ({ id, version, changes }) => withCurrent((workspace) => workspace.changeDocument(id, version, changes)),
    saveDocument: async ({ id, overwrite, followLink }) => withCurrent((workspace) => workspace.saveDocument(id, overwrite, followLink)),
    diskText: async (id) => withCurrent((workspace) => workspace.diskText(id)),
    takeDiskText: async (id) => withCurrent((workspace) => workspace.takeDiskText(id)),
    draftDecision: async () => withCurrent((workspace) => workspace.draftDecision()),
    decisionEdits: async (draft) => withCurrent((workspace) => workspace.decisionEdits(draft)),
    decisionRecord: async (draft) => withCurrent((workspace) => workspace.decisionRecord(draft)),
    createRecord: async ({ draft, path }) => withCurrent((workspace) => workspace.createRecord(draft, path)),
    waivableFindings: async (id) => withCurrent((workspace) => workspace.waivableFindings(id)),
    waiverEdits: async ({ finding, reason }) => withCurrent((workspace) => workspace.waiverEdits(finding, reason)),
    commitDraft: async () => withCurrent((workspace) => workspace.commitDraft()),
    commit: async ({ ids, message }) => withCurrent((workspace) => workspace.commit(ids, message)),
    resolveLink: async ({ id, target }) => withCurrent((workspace) => workspace.resolveLink(id, target)),
    openLink: async (address) =>
      (await options.openAddress(new URL(address).href)) ? ok() : problem('cancelled', 'The address was not opened.'),
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

function platform(): Welcome['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
