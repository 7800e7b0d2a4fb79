import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { z } from 'zod'
import { dataFolderIn, moveEarlierData } from './data-folder'
import { createCockpit } from './request-handlers'
import { Settings } from './settings'
import { appPage, registerAppScheme, serveApp } from './window/app-protocol'
import { readCommandLine } from './window/command-line'
import { installCrashScreen } from './window/crash-screen'
import { createWindow, saveBounds } from './window/create-window'
import { chooseFolder, openAddress } from './window/dialogs'
import { disableChromiumNetwork, disableSessionNetwork } from './window/disable-network'
import { setMenu } from './window/menu'
import { eventSender, serveRequests } from './window/serve-requests'
import { smoke, smokeTimeoutMs } from './window/smoke'

/** Limit after which work no longer waits for the first paint. */
const firstPaintTimeoutMs = 1_000
/** Limit of the last writes before the app ends anyway. */
const shutdownTimeoutMs = 5_000

// Compiling zod's validators costs more at start than it saves.
z.config({ jitless: true })
registerAppScheme()
disableChromiumNetwork()
const commandLine = readCommandLine(process.argv, process.cwd(), projectFolder())
const userData = app.getPath('userData')
const dataFolder = dataFolderIn(userData)
const crashScreen = installCrashScreen(dataFolder, commandLine.smoke !== null)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(commandLine.smoke === null ? 0 : printError('Spec Cockpit is running already with the same data folder.'))

function start(): void {
  const folder = import.meta.dirname
  moveEarlierData(userData)
  const settings = new Settings(join(dataFolder, 'settings.json'))
  disableSessionNetwork(session.defaultSession)
  const page = serveApp(session.defaultSession, join(folder, '../renderer'))
  const window = createWindow(settings, join(folder, '../preload/index.cjs'))
  const emit = eventSender(window)
  const firstPaint = Promise.withResolvers<void>()
  void page.then(() => setTimeout(firstPaint.resolve, firstPaintTimeoutMs))
  const cockpit = createCockpit({
    settings,
    dataFolder,
    resources: join(folder, '../../resources'),
    workerFile: join(folder, 'analysis-worker.cjs'),
    searchWorkerFile: join(folder, 'search-worker.cjs'),
    version: app.getVersion(),
    chooseFolder: () => chooseFolder(window),
    openAddress: (address) => openAddress(window, address),
    emit,
    firstPaint,
  })
  const { requests } = cockpit
  serveRequests(window, requests, (error) => crashScreen.log(error))
  setMenu((name) => emit('command', name))
  // The first focus event comes with the window itself, before anything can have changed.
  let hasLostFocus = false
  window.on('blur', () => {
    hasLostFocus = true
  })
  window.on('focus', () => {
    if (hasLostFocus) cockpit.refresh()
    hasLostFocus = false
  })
  reloadOnCrash(window)

  const { path, smoke: picture } = commandLine
  // Before the page asks what is open, and after it has its first script.
  const opened =
    path !== null ? page.then(() => requests.openRepository(path)) : picture !== null ? page.then(() => requests.openSample()) : null
  void window.loadURL(appPage)

  app.on('second-instance', (_event, argv, folder) => {
    const next = readCommandLine(argv, folder, projectFolder()).path
    if (window.isMinimized()) window.restore()
    window.focus()
    if (next !== null) void requests.openRepository(next).then(() => cockpit.current?.publishSoon())
  })
  app.on('window-all-closed', () => app.quit())
  let isQuitting = false
  app.on('before-quit', (event) => {
    if (isQuitting) return
    isQuitting = true
    event.preventDefault()
    if (!window.isDestroyed()) saveBounds(window, settings)
    const timer = setTimeout(() => app.exit(0), shutdownTimeoutMs)
    void cockpit.close().finally(() => {
      clearTimeout(timer)
      flushCompileCache()
      app.exit(0)
    })
  })

  if (picture === null || opened === null) return
  setTimeout(() => app.exit(printError(`The window did not show the documents within ${smokeTimeoutMs / 1000} s.`)), smokeTimeoutMs)
  smoke(window, cockpit, opened, picture).then(
    async (lines) => {
      writeSync(1, `${lines.join('\n')}\n`)
      await cockpit.close()
      app.exit(0)
    },
    (error: unknown) => app.exit(printError(error instanceof Error ? error.message : String(error))),
  )
}

/** Reloads a page that crashed, since the texts are kept in main; not one that crashes again within 10 s. */
function reloadOnCrash(window: BrowserWindow): void {
  let lastCrash = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashScreen.log(new Error(`The page stopped: ${reason}.`))
    const now = Date.now()
    if (now - lastCrash > 10_000) void window.loadURL(appPage)
    lastCrash = now
  })
}

/** The project's folder when the app is started unpacked; null when packaged. */
function projectFolder(): string | null {
  return app.isPackaged ? null : join(import.meta.dirname, '../..')
}

function printError(sentence: string): number {
  writeSync(2, `${sentence}\n`)
  return 1
}
