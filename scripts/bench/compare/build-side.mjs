import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'vite'
import { build, ensureBuilt } from '../../build/build.mjs'
import { commitOf, inRevision } from '../../revisions/in-revision.mjs'
import { Failure } from '../../setup/failure.mjs'
import { inRoot, root } from '../../setup/root.mjs'
import { lastLines, runProgram } from '../../setup/run-program.mjs'

/**
 * What one commit is measured by.
 *
 * @typedef {object} Side
 * @property {string} engine the bundled engine
 * @property {string} command the built command
 * @property {string} app the folder of the built app
 */

/**
 * Builds the engine, the command and the app of a revision; null is the working tree. Those of revisions are kept, since they
 * cannot change.
 *
 * @param {string | null} revision
 * @returns {Promise<Side>}
 */
export async function buildSide(revision) {
  const commit = revision === null ? null : commitOf(revision)
  const out = inRoot('.cache/bench/compare', commit ?? 'working-tree')
  const side = {
    engine: join(out, 'engine/index.js'),
    command: join(out, 'out/cli/cli.js'),
    app: commit === null ? root : join(out, 'app'),
  }
  if (commit === null) {
    await buildInto(out, root)
    await ensureBuilt(root)
    return side
  }
  if (!existsSync(side.command)) await inRevision(commit, (tree) => buildInto(out, tree))
  if (!existsSync(side.app)) await inRevision(commit, (tree) => buildApp(side.app, tree))
  return side
}

/**
 * @param {string} out
 * @param {string} folder the work tree
 */
async function buildInto(out, folder) {
  await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: folder,
    build: { ssr: 'src-spec/index.ts', outDir: join(out, 'engine'), emptyOutDir: true, target: 'node24', minify: false },
  })
  mkdirSync(join(out, 'out'), { recursive: true })
  writeFileSync(join(out, 'package.json'), '{"type":"module","version":"0.0.0"}')
  const config = ['--config', 'scripts/build/cli.config.mjs', '--outDir', join(out, 'out/cli'), '--emptyOutDir', '--logLevel', 'warn']
  const ended = await runProgram(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...config], { cwd: folder })
  if (ended.code !== 0) throw new Failure(`The command could not be built:\n  ${lastLines(ended, 20)}`, 'Name a revision that builds.')
}

/**
 * Its packages are those of the work tree above it.
 *
 * @param {string} app
 * @param {string} folder the work tree
 */
async function buildApp(app, folder) {
  await build(folder)
  const { name, version, type, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  cpSync(join(folder, 'out'), join(app, 'out'), { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, version, type, main }))
}
