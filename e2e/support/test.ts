import { test as base } from '@playwright/test'
import { type Cockpit, createDataFolder, launchCockpit, removeFolder } from './cockpit'
import { CodeCaches } from './code-caches'
import { createRepository, type Repository } from './repository'
import { startVirtualDisplay } from './virtual-display'

export { expect } from '@playwright/test'

interface Fixtures {
  /** The data folder of the application, shared by all launches of one test. */
  readonly data: string
  /** Creates a repository that is deleted when the test ends. */
  readonly repositoryOf: (files: Readonly<Record<string, string>>) => Repository
  /** Starts the cockpit, which is closed when the test ends. */
  readonly launch: (path?: string) => Promise<Cockpit>
}

interface WorkerFixtures {
  /** Windows of two workers never share a display, its clipboard and its focus. */
  readonly display: undefined
  readonly codeCaches: CodeCaches
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture names from the pattern.
    async ({}, use) => {
      const stop = process.env.COCKPIT_VIRTUAL_DISPLAYS === '1' ? await startVirtualDisplay() : null
      await use(undefined)
      stop?.()
    },
    { scope: 'worker', auto: true },
  ],
  codeCaches: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture names from the pattern.
    async ({}, use) => {
      const caches = new CodeCaches()
      await use(caches)
      caches.remove()
    },
    { scope: 'worker' },
  ],
  data: async ({ codeCaches }, use) => {
    const data = createDataFolder()
    codeCaches.copyTo(data)
    await use(data)
    codeCaches.keepFrom(data)
    removeFolder(data)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture names from the pattern.
  repositoryOf: async ({}, use) => {
    const made: Repository[] = []
    await use((files) => {
      const repository = createRepository(files)
      made.push(repository)
      return repository
    })
    for (const repository of made) repository.remove()
  },
  launch: async ({ data }, use) => {
    const running = new Set<Cockpit>()
    await use(async (path) => {
      const cockpit = await launchCockpit(path === undefined ? { data } : { path, data })
      running.add(cockpit)
      cockpit.app.once('close', () => running.delete(cockpit))
      return cockpit
    })
    for (const cockpit of running) await cockpit.close()
  },
})
