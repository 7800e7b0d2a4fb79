import { ensureBuilt } from './build/build.mjs'
import { scenes } from './screenshots/scenes.mjs'
import { Failure } from './setup/failure.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine, runStep } from './setup/print-line.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { onDisplay } from './windows/on-display.mjs'

// `npm run screenshots [-- NAME …]` writes docs/pictures/*.png from the built app.
await runMain(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !scenes.some((scene) => scene.name === name))
  if (unknown !== undefined)
    throw new Failure(`There is no picture named ${unknown}.`, `Name some of: ${scenes.map(({ name }) => name).join(', ')}.`)
  await prepare()
  await ensureBuilt(root)
  await runStep('Taking pictures', async () => {
    // Always on the virtual display: the size and the fonts of a desktop would get into the pictures.
    printLine((await onDisplay(false, 'scripts/screenshots/run.mjs', names)).trimEnd())
    return 'saved in docs/pictures'
  })
  return 0
})
