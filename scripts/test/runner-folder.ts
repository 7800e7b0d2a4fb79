import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../setup/root.mjs'

/** A temporary folder in which the real runners run test files of its own, each leaving `report`. */
export class RunnerFolder {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'spec-cockpit-runner-')))
  readonly report = join(this.folder, 'report.json')

  constructor(files: Readonly<Record<string, string>>) {
    symlinkSync(inRoot('node_modules'), join(this.folder, 'node_modules'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text)
  }

  runVitest(): void {
    this.#run(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--root',
        this.folder,
        '--exclude=**/*.spec.mjs',
        '--reporter=json',
        `--outputFile=${this.report}`,
      ],
      {},
    )
  }

  /** Of files that end in `.spec.mjs`. */
  runPlaywright(): void {
    this.#run(['node_modules/@playwright/test/cli.js', 'test', '.spec.mjs', '--reporter=json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: this.report,
    })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }

  #run(args: readonly string[], env: Readonly<Record<string, string>>): void {
    rmSync(this.report, { force: true })
    spawnSync(process.execPath, args, { cwd: this.folder, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...env } })
  }
}
