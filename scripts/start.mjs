import { ensureBuilt } from './build/build.mjs'
import { Failure } from './setup/failure.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine } from './setup/print-line.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { readArguments } from './start/arguments.mjs'
import { findRemedy } from './start/remedies.mjs'
import { runElectron } from './start/run-electron.mjs'
import { smoke } from './start/smoke.mjs'

await runMain(async () => {
  checkNodeVersion()
  const { path, smoke: asked } = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  const { electron, display } = await prepare()
  await ensureBuilt(root)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) printLine('You are root, and Chromium refuses its sandbox to root, so this start (and only a start as root) runs without it.')
  const switches = isRoot ? ['--no-sandbox'] : []
  if (!display || asked) {
    if (!display) printLine('There is no display, so the window opens on a virtual one, shows a repository, and closes again.')
    await smoke({ electron, display, switches, path })
    return 0
  }
  const ended = await runElectron(electron, [...switches, '.', ...(path === null ? [] : [path])], { quiet: false })
  const known = ended.code === 0 ? null : findRemedy(ended.stderr)
  if (known !== null) throw new Failure(known.what, known.remedy)
  return ended.code
})
