import { mkdir } from 'node:fs/promises'
import { inRoot } from '../setup/root.mjs'
import { scenes } from './scenes.mjs'
import { take } from './take.mjs'

// Runs on plain Node with a display. The words name the scenes; all of them when there is none.
const names = process.argv.slice(2)
const into = inRoot('docs/pictures')
await mkdir(into, { recursive: true })
for (const scene of scenes) {
  if (names.length === 0 || names.includes(scene.name)) process.stdout.write(`  ${await take(scene, into)}\n`)
}
