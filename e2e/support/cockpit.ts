import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronProgram, projectRoot } from './programs'

/** A running cockpit with its own data folder. */
export interface Cockpit {
  readonly app: ElectronApplication
  readonly page: Page
  /** The application's data folder. */
  readonly data: string
  close(): Promise<void>
  /** Kills the main process, as a crash or a power cut would; resolves when it has exited. */
  kill(): Promise<void>
}

export function createDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cockpit-data-'))
}

export function removeFolder(path: string): void {
  // Chromium's helper processes may still write while they exit.
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** Starts the built application, with a repository's path or without one. */
export async function launchCockpit({ path, data }: { readonly path?: string; readonly data: string }): Promise<Cockpit> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && !name.startsWith('GIT_')) environment[name] = value
  }
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${data}`, projectRoot, ...(path === undefined ? [] : [path])],
    env: { ...environment, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  })
  const page = await app.firstWindow()
  const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  return {
    app,
    page,
    data,
    close: () => app.close(),
    async kill() {
      app.process().kill('SIGKILL')
      await gone
    },
  }
}
