import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { inRoot } from '../../setup/root.mjs'

// One rig in a process of its own: rig-process NAME COUNT SEED REPORT FOLDER; without a count or a folder the rig takes its own.
const [name = '', count = '', seed = '', report = '', folder = ''] = process.argv.slice(2)
const { run } = await import(pathToFileURL(inRoot('scripts/torture', `${name}.mjs`)).href)
const rows = await run({ ...(count !== '' && { count: Number(count) }), ...(folder !== '' && { folder }), seed: Number(seed) })
await writeFile(report, JSON.stringify(rows))
// What a rig may have left open must not keep it.
process.exit(0)
