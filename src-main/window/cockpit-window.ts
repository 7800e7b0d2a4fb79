import { join } from 'node:path'
import { type BrowserWindow, clipboard, shell } from 'electron'
import type { MenuGroup, Preferences } from '#bridge'
import { type Cockpit, createCockpit } from '../request-handlers'
import type { Settings } from '../settings'
import type { SymlinkConsent } from '../workspace/symlink-consent'
import { appPage } from './app-protocol'
import { askCarrying, chooseFolder, chooseProgram, chooseReportFile, confirmReplacing, openAddress } from './dialogs'
import { editingWindow } from './editing-window'
import { eventSender, type ServedWindow } from './serve-requests'

export interface CockpitWindow extends ServedWindow {
  readonly cockpit: Cockpit
  readonly emit: ReturnType<typeof eventSender>
}

/** What all windows share. */
export interface WindowOptions {
  readonly settings: Settings
  readonly dataFolder: string
  /** Folder of the built main script. */
  readonly folder: string
  readonly version: string
  readonly symlinkConsent: SymlinkConsent
  readonly savePreferences: (preferences: Preferences) => void
  readonly saveEditor: (path: string | null) => void
  readonly openWindow: (path: string | null) => void
  /** As `CockpitOptions.showWindowOf`, among the other windows than `asking`. */
  readonly showWindowOf: (root: string, asking: BrowserWindow) => boolean
  readonly setMenu: (groups: readonly MenuGroup[]) => void
  readonly onCrash: (error: Error) => void
  readonly onJudged: () => void
}

/** Gives a window its own cockpit. */
export function createCockpitWindow(options: WindowOptions, window: BrowserWindow, firstPaint: PromiseWithResolvers<void>): CockpitWindow {
  const { folder } = options
  const emit = eventSender(window)
  const cockpit = createCockpit({
    ...options,
    resources: join(folder, '../../resources'),
    workerFile: join(folder, 'analysis-worker.cjs'),
    searchWorkerFile: join(folder, 'search-worker.cjs'),
    licencesFile: join(folder, 'licences.json'),
    chooseFolder: () => chooseFolder(window),
    chooseProgram: () => chooseProgram(window),
    askCarrying: (question) => askCarrying(window, question),
    chooseReportFile: (name) => chooseReportFile(window, name),
    confirmReplacing: (path) => confirmReplacing(window, path),
    copyText: (text) => clipboard.writeText(text),
    openFile: (path) => shell.openPath(path),
    revealFile: (path) => shell.showItemInFolder(path),
    openAddress: (address) => openAddress(window, address),
    editing: editingWindow(window),
    showWindowOf: (root) => options.showWindowOf(root, window),
    emit,
    firstPaint,
  })
  refreshOnFocus(window, cockpit)
  reloadOnCrash(window, options.onCrash)
  return { window, cockpit, emit, requests: cockpit.requests }
}

/** Reads disk and git again when the user comes back to the window. */
function refreshOnFocus(window: BrowserWindow, cockpit: Cockpit): void {
  // The first focus event comes with the window itself, before anything can have changed.
  let hasLostFocus = false
  window.on('blur', () => {
    hasLostFocus = true
  })
  window.on('focus', () => {
    if (hasLostFocus) cockpit.refresh()
    hasLostFocus = false
  })
}

/** Reloads a page that crashed, since the texts are kept in main; not one that crashes again within 10 s. */
function reloadOnCrash(window: BrowserWindow, onCrash: (error: Error) => void): void {
  let lastCrash = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    onCrash(new Error(`The page stopped: ${reason}.`))
    const now = Date.now()
    if (now - lastCrash > 10_000) void window.loadURL(appPage)
    lastCrash = now
  })
}
