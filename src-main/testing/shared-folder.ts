import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run, for what several test files would otherwise build each for itself. */
    readonly sharedFolder: string
  }
}

let folder = ''

export function setup(project: TestProject): void {
  const make = () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'cockpit-shared-')))
    // Bundled scripts find native modules.
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
    project.provide('sharedFolder', folder)
  }
  make()
  // Sources may have changed.
  project.onTestsRerun(() => {
    teardown()
    make()
  })
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
