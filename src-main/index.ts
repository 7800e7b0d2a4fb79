import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { app, session } from 'electron'
import { z } from 'zod'
import { dataFolderIn, moveEarlierData } from './data-folder'
import { Settings } from './settings'
import { appPage, registerAppScheme, serveApp } from './window/app-protocol'
import { applyPreferences } from './window/apply-preferences'
import type { CockpitWindows } from './window/cockpit-windows'
import { readCommandLine } from './window/command-line'
import { installCrashScreen } from './window/crash-screen'
import { createWindow, preloadIn } from './window/create-window'
import { disableChromiumNetwork, disableSessionNetwork } from './window/disable-network'
import { setMenu } from './window/menu'
import { serveRequests } from './window/serve-requests'
import { smoke, smokeTimeoutMs } from './window/smoke'
import { SymlinkConsent } from './workspace/symlink-consent'

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
const judged = Promise.withResolvers<void>()
/** Resolves when a window has been sent the first judgement. */
export const firstJudgement = judged.promise

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(commandLine.smoke === null ? 0 : printError('Spec Cockpit is running already with the same data folder.'))

async function start(): Promise<void> {
  const folder = import.meta.dirname
  moveEarlierData(userData)
  const settings = new Settings(join(dataFolder, 'settings.json'))
  disableSessionNetwork(session.defaultSession)
  const served = Promise.withResolvers<CockpitWindows>()
  const page = serveApp(session.defaultSession, join(folder, '../renderer'), async (request) => {
    const { respondWithImage } = await import('./window/respond-with-image')
    const windows = await served.promise
    return respondWithImage(request, (key) => windows.rootOf(key))
  })
  setMenu([], (command) => void served.promise.then((windows) => windows.send(command)))
  applyPreferences(settings.preferences)
  const loading = createWindow(settings, preloadIn(folder), 0)
  void loading.loadURL(appPage)
  const onCrash = (error: unknown) => crashScreen.log(error)
  serveRequests(served.promise, onCrash)
  app.on('second-instance', (_event, argv, folder) => {
    void served.promise.then((windows) => windows.openFromOutside(readCommandLine(argv, folder, projectFolder()).path))
  })
  // The rest of the app, which is most of it, is loaded when the page's process has the page: until then it waits for main.
  await Promise.race([page, new Promise((resolve) => loading.webContents.once('did-navigate', resolve))])
  const { CockpitWindows } = await import('./window/cockpit-windows')
  // Closed by the user already, which ends the app.
  if (loading.isDestroyed()) return
  const symlinkConsent = new SymlinkConsent()
  const onJudged = judged.resolve
  const windows = new CockpitWindows({ settings, dataFolder, folder, version: app.getVersion(), symlinkConsent, onCrash, onJudged })

  const { path, smoke: picture } = commandLine
  const [reopened, ...others] = settings.preferences.reopens && path === null && picture === null ? settings.openAtEnd : []
  const first = path ?? reopened ?? null
  const { opened, outcome } = windows.open(
    (requests) => (first !== null ? requests.openRepository(first) : picture !== null ? page.then(() => requests.openSample()) : null),
    page,
    loading,
  )
  for (const other of others) windows.open((requests) => requests.openRepository(other), page)
  served.resolve(windows)

  app.on('window-all-closed', () => app.quit())
  let isQuitting = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isQuitting) return
    isQuitting = true
    void windows.confirmClose().then((mayClose) => {
      isQuitting = mayClose
      if (mayClose) end()
    })
  })
  const end = () => {
    const timer = setTimeout(() => app.exit(0), shutdownTimeoutMs)
    void windows.close().finally(() => {
      clearTimeout(timer)
      flushCompileCache()
      app.exit(0)
    })
  }

  if (picture === null || outcome === null) return
  setTimeout(() => app.exit(printError(`The window did not show the documents within ${smokeTimeoutMs / 1000} s.`)), smokeTimeoutMs)
  smoke(opened.window, opened.cockpit, outcome, picture).then(
    async (lines) => {
      writeSync(1, `${lines.join('\n')}\n`)
      await windows.close()
      app.exit(0)
    },
    (error: unknown) => app.exit(printError(error instanceof Error ? error.message : String(error))),
  )
}

/** The project's folder when the app is started unpacked; null when packaged. */
function projectFolder(): string | null {
  return app.isPackaged ? null : join(import.meta.dirname, '../..')
}

function printError(sentence: string): number {
  writeSync(2, `${sentence}\n`)
  return 1
}
