import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newTextShape, saveDocument } from '../files/index'

export interface SwappedSaves {
  readonly saved: number
  readonly refused: number
  /** Saves after which the file outside the repository had other bytes. */
  readonly overwritten: number
  /** Names in the folder outside that were not there before. */
  readonly left: readonly string[]
}

/** A save may create the folder anew while it is away, so each step may fail. */
const swapping = `
  const { renameSync, rmSync, symlinkSync } = require('node:fs')
  const [root, outside] = process.argv.slice(1)
  const docs = root + '/docs'
  const attempt = (step) => { try { step() } catch {} }
  process.stdout.write('swapping')
  for (;;) {
    attempt(() => renameSync(docs, root + '/aside'))
    attempt(() => symlinkSync(outside, docs))
    for (let spin = 0; spin < 20000; spin += 1);
    attempt(() => rmSync(docs, { recursive: true }))
    attempt(() => renameSync(root + '/aside', docs))
    for (let spin = 0; spin < 20000; spin += 1);
  }`

/** Saves `docs/SPEC.md` again and again while another process swaps `docs` for a link to a folder outside the repository. */
export async function saveIntoSwappedFolder(folder: string, count: number): Promise<SwappedSaves> {
  const root = join(folder, 'root')
  const outside = join(folder, 'outside')
  await mkdir(join(root, 'docs'), { recursive: true })
  await mkdir(outside)
  await writeFile(join(root, 'docs/SPEC.md'), 'old\n')
  await writeFile(join(outside, 'SPEC.md'), 'outside\n')
  const swapper = spawn(process.execPath, ['-e', swapping, root, outside], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  try {
    await new Promise((done) => swapper.stdout.once('data', done))
    let saved = 0
    let overwritten = 0
    for (let turn = 0; turn < count; turn += 1) {
      const text = `text ${turn}\n`
      const outcome = await saveDocument({ root, path: 'docs/SPEC.md', text, shape: newTextShape, baseHash: null, overwrite: true })
      if (outcome.ok) saved += 1
      if ((await readFile(join(outside, 'SPEC.md'), 'utf8')) === 'outside\n') continue
      overwritten += 1
      await writeFile(join(outside, 'SPEC.md'), 'outside\n')
    }
    const left = (await readdir(outside)).filter((name) => name !== 'SPEC.md')
    return { saved, refused: count - saved, overwritten, left }
  } finally {
    await end(swapper)
    await rm(outside, { recursive: true })
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error('The swapping process ended by itself.')
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
}
