import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives `use` a folder of its own, which is gone afterwards.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function inTemporaryFolder(use) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spec-cockpit-windows-')))
  try {
    return await use(folder)
  } finally {
    // Chromium's helpers may still be writing while they end.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
