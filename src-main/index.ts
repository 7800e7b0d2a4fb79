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
import { createWindow, keepBounds } from './window/create-window'
import { chooseFolder, openAddress } from './window/dialogs'
import { setMenu } from './window/menu'
import { quietChromium, quietSession } from './window/quiet-chromium'
import { serveRequests, tell } from './window/serve-requests'
import { smoke, smokeLimit } from './window/smoke'

/** Milliseconds after which nothing waits for the first picture any more. */
const latestPicture = 1_000
/** Milliseconds that the last writes may take before the app ends anyway. */
const farewell = 5_000

// Its compiled checks would first have to find out where they run, which takes longer than all the checks of a day.
z.config({ jitless: true })
registerAppScheme()
quietChromium()
const commandLine = readCommandLine(process.argv, process.cwd(), ownFolder())
const userData = app.getPath('userData')
const dataFolder = dataFolderIn(userData)
const crashScreen = installCrashScreen(dataFolder, commandLine.smoke !== null)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(commandLine.smoke === null ? 0 : fail('Spec Cockpit is running already with the same data folder.'))

function start(): void {
  const own = import.meta.dirname
  moveEarlierData(userData)
  const settings = new Settings(join(dataFolder, 'settings.json'))
  quietSession(session.defaultSession)
  const page = serveApp(session.defaultSession, join(own, '../renderer'))
  const window = createWindow(settings, join(own, '../preload/index.cjs'))
  const firstPaint = Promise.withResolvers<void>()
  void page.then(() => setTimeout(firstPaint.resolve, latestPicture))
  const cockpit = createCockpit({
    settings,
    dataFolder,
    resources: join(own, '../../resources'),
    workerFile: join(own, 'analysis-worker.cjs'),
    version: app.getVersion(),
    chooseFolder: () => chooseFolder(window),
    openAddress: (address) => openAddress(window, address),
    emit: (name, value) => tell(window, name, value),
    firstPaint,
  })
  const { requests } = cockpit
  serveRequests(window, requests, (error) => crashScreen.log(error))
  setMenu((name) => tell(window, 'command', name))
  // The first focus comes with the window itself: nothing happened elsewhere yet.
  let away = false
  window.on('blur', () => {
    away = true
  })
  window.on('focus', () => {
    if (away) cockpit.refresh()
    away = false
  })
  comeBack(window)

  const { path, smoke: picture } = commandLine
  // Before the page can ask what is open, and not before it has what it needs to begin.
  const opened =
    path !== null ? page.then(() => requests.openRepository(path)) : picture !== null ? page.then(() => requests.openSample()) : null
  void window.loadURL(appPage)

  app.on('second-instance', (_event, argv, folder) => {
    const next = readCommandLine(argv, folder, ownFolder()).path
    if (window.isMinimized()) window.restore()
    window.focus()
    if (next !== null) void requests.openRepository(next).then(() => cockpit.current?.publishSoon())
  })
  app.on('window-all-closed', () => app.quit())
  let leaving = false
  app.on('before-quit', (event) => {
    if (leaving) return
    leaving = true
    event.preventDefault()
    if (!window.isDestroyed()) keepBounds(window, settings)
    const late = setTimeout(() => app.exit(0), farewell)
    void cockpit.close().finally(() => {
      clearTimeout(late)
      flushCompileCache()
      app.exit(0)
    })
  })

  if (picture === null || opened === null) return
  setTimeout(() => app.exit(fail(`The window did not show the documents within ${smokeLimit / 1000} s.`)), smokeLimit)
  smoke(window, cockpit, opened, picture).then(
    async (lines) => {
      writeSync(1, `${lines.join('\n')}\n`)
      await cockpit.close()
      app.exit(0)
    },
    (error: unknown) => app.exit(fail(error instanceof Error ? error.message : String(error))),
  )
}

/** A page that crashed comes back by itself: its texts live here. One that crashes at once again does not. */
function comeBack(window: BrowserWindow): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashScreen.log(new Error(`The page stopped: ${reason}.`))
    const now = Date.now()
    if (now - last > 10_000) void window.loadURL(appPage)
    last = now
  })
}

/** The project's folder when started unpacked. */
function ownFolder(): string | null {
  return app.isPackaged ? null : join(import.meta.dirname, '../..')
}

function fail(sentence: string): number {
  writeSync(2, `${sentence}\n`)
  return 1
}
