import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'

export interface CrashScreen {
  /** Logs a bug that made one request fail. */
  log(error: unknown): void
}

/** Logs bugs in the application's data and ends the app with one message that names the log file. */
export function installCrashScreen(dataFolder: string, isSilent: boolean): CrashScreen {
  const folder = join(dataFolder, 'logs')
  const file = join(folder, 'errors.log')
  const log = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(folder, { recursive: true })
      appendFileSync(file, `${new Date().toISOString()} ${app.getVersion()}\n${text}\n\n`)
    } catch {}
    process.stderr.write(`${text}\n`)
  }
  let isShown = false
  const crash = (error: unknown) => {
    log(error)
    if (isShown) return
    isShown = true
    const message = `Something in the cockpit itself went wrong. Text that you had not saved is kept and comes back when you open the repository again.\n\nThe details are in ${file}.`
    if (!isSilent) dialog.showErrorBox('Spec Cockpit has to close', message)
    app.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
  return { log }
}
