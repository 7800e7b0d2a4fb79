import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const electronFolder = join(projectRoot, 'node_modules', 'electron')

/** The Electron binary; with ELECTRON_RUN_AS_NODE it runs as the bundled Node. */
export const electronProgram = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim())
