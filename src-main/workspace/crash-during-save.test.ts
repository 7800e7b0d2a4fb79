import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { buildScript } from '../testing/build-worker'
import { documents, writeDocuments } from '../testing/documents'
import { openForTexts } from '../testing/open-for-texts'
import { newFolder, removeFolders } from '../testing/temporary-folders'

let script = ''
beforeAll(async () => {
  script = await buildScript('testing/save-and-crash.ts')
})
afterEach(removeFolders)

const path = 'SPEC.md'
const base = documents[path]
const typed = `${base}typed\n`
const saved = `${typed}saved\n`

/** What the disk holds after the crash, and what the next start shows. */
async function crash(killAt: number) {
  const root = newFolder('workspace')
  const dataFolder = newFolder('data')
  writeDocuments(root)
  const child = spawn(process.execPath, [script, root, dataFolder, path, String(killAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_PATH: resolve(import.meta.dirname, '../../node_modules') },
  })
  const ended = new Promise((done) => child.once('close', (_code, signal) => done(signal)))
  const printed = await readText(child.stdout)
  expect(await ended).toBe('SIGKILL')
  const disk = readFileSync(join(root, path), 'utf8')

  const workspace = await openForTexts({ folder: root, dataFolder })
  const state = workspace.snapshot().documents.find((document) => document.path === path)
  const shown = workspace.documents.open(state?.id ?? '')
  await workspace.close()
  return {
    isAcknowledged: printed === 'saved',
    disk,
    text: shown.ok ? shown.value.text : null,
    isDirty: state?.isDirty,
    externalChange: state?.externalChange,
  }
}

test('a crash right after an acknowledged save restores nothing older', async () => {
  expect(await crash(0)).toEqual({ isAcknowledged: true, disk: saved, text: saved, isDirty: false, externalChange: 'none' })
})

test('a crash before any change of the disk during a save loses nothing and restores nothing older', async () => {
  const seen = new Set<string>()
  for (let first = 1, isPast = false; !isPast; first += 4) {
    const killedAt = Array.from({ length: 4 }, (_, index) => first + index)
    for (const { isAcknowledged, disk, text, isDirty, externalChange } of await Promise.all(killedAt.map(crash))) {
      // The typed line was in the journal before the save began; the other one is safe before the file is replaced.
      expect([base, saved]).toContain(disk)
      expect(disk === saved ? [saved] : [typed, saved]).toContain(text)
      expect({ isDirty, externalChange }).toEqual({ isDirty: disk !== saved, externalChange: 'none' })
      seen.add(disk === saved ? 'on disk' : text === saved ? 'in the journal' : 'typed')
      isPast ||= isAcknowledged
    }
  }
  expect([...seen]).toEqual(['typed', 'in the journal', 'on disk'])
})
