import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inRoot } from '../setup/root.mjs'

/** All that Biome and tsc read to hold the walls. */
const configuration = [
  'biome.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'src-spec/tsconfig.json',
  'src-spec/tsconfig.test.json',
  'src-preload/tsconfig.json',
  'src-main/tsconfig.json',
  'src-renderer/tsconfig.json',
  'scripts/walls',
]

/** Tools run under the machine's own Node, as `npm run check` runs them; Electron's does it as well. */
function runNode(args: readonly string[], cwd: string): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return { code: status, output: stdout + stderr }
}

export interface Refused {
  readonly path: string
  readonly message: string
}

/** Each error begins with a line such as `src-spec/one.ts:1:18 lint/style/noRestrictedImports ━━━`. */
function readRefusals(output: string): readonly Refused[] {
  const blocks = output.split(/^(?=src-\S+:\d+:\d+ )/m).filter((block) => block.startsWith('src-'))
  return blocks.map((block) => ({ path: block.slice(0, block.indexOf(':')), message: block }))
}

/**
 * A copy of the project's configuration with a few source files of its own, in a temporary folder. `whole`: folders of the project
 * that are copied with all that they hold except tests.
 */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'spec-cockpit-walls-'))

  constructor(files: Readonly<Record<string, string>>, whole: readonly string[] = []) {
    for (const path of configuration) cpSync(inRoot(path), join(this.folder, path), { recursive: true })
    for (const path of whole) {
      cpSync(inRoot(path), join(this.folder, path), { recursive: true, filter: (source) => !/\.test\.tsx?$/.test(source) })
    }
    symlinkSync(inRoot('node_modules'), join(this.folder, 'node_modules'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true })
      writeFileSync(join(this.folder, path), text)
    }
  }

  /** Errors of Biome's linter in the `src-*` folders, with their messages. */
  lint(): readonly Refused[] {
    const folders = ['src-spec', 'src-preload', 'src-main', 'src-renderer']
    const biome = inRoot('node_modules/@biomejs/biome/bin/biome')
    const { code, output } = runNode(
      [biome, 'lint', '--colors=off', '--error-on-warnings', '--max-diagnostics=none', ...folders],
      this.folder,
    )
    const refused = readRefusals(output)
    if (code !== 0 && refused.length === 0) throw new Error(`Biome did not run:\n${output}`)
    return refused
  }

  /** Output of `tsc -b` for these projects; empty when they pass. */
  types(...projects: readonly string[]): string {
    const { code, output } = runNode([inRoot('node_modules/typescript/bin/tsc'), '-b', ...projects], this.folder)
    return code === 0 ? '' : output
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
