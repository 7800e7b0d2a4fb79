import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyAttributes, isPlainListing } from '../base/copy-attributes'
import { saveDocument } from './save-document'
import { newTextShape } from './text-shape'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cockpit-attributes-'))
  file = join(folder, 'root/SPEC.md')
  mkdirSync(join(folder, 'root'))
  writeFileSync(file, 'old\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const save = () =>
  saveDocument({ root: join(folder, 'root'), path: 'SPEC.md', text: 'new\n', shape: newTextShape, baseHash: null, overwrite: true })

/** Whether the tools are installed and the file system of temporary folders keeps what they set. */
function works(command: string, ...args: readonly string[]): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'cockpit-probe-'))
  writeFileSync(join(probe, 'file'), '')
  const { status } = spawnSync(command, [...args, join(probe, 'file')])
  rmSync(probe, { recursive: true })
  return status === 0
}
const run = (command: string, ...args: readonly string[]) => execFileSync(command, [...args, file], { encoding: 'utf8' })

it('keeps group rights, and none are given for a moment', async () => {
  chmodSync(file, 0o620)
  expect(await save()).toMatchObject({ ok: true })
  expect(statSync(file).mode & 0o7777).toBe(0o620)
  expect(readdirSync(join(folder, 'root'))).toEqual(['SPEC.md'])
})

it.skipIf(process.platform === 'win32')('takes no rights of a file behind a link, and gives it none', async () => {
  const [outside, link] = [join(folder, 'outside'), join(folder, 'root/link')]
  writeFileSync(outside, '', { mode: 0o600 })
  symlinkSync(outside, link)
  chmodSync(file, 0o640)
  await expect(copyAttributes(link, file)).rejects.toMatchObject({ code: 'ELOOP' })
  await expect(copyAttributes(file, link)).rejects.toMatchObject({ code: 'ELOOP' })
  expect([outside, file].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o640])
})

it.skipIf(process.platform === 'win32')('does not wait for a writer when the document became a pipe', async () => {
  const pipe = join(folder, 'root/pipe')
  execFileSync('mkfifo', [pipe])
  expect(await copyAttributes(pipe, file)).toBe(false)
})

it('knows a listing without attributes or access control list', () => {
  expect(isPlainListing('-rw-r--r--  1 501  20  4 Jan  1 00:00 SPEC.md')).toBe(true)
  for (const sign of ['@', '+']) expect(isPlainListing(`-rw-r--r--${sign} 1 501  20  4 Jan  1 00:00 SPEC.md`)).toBe(false)
  expect(isPlainListing(null)).toBe(false)
})

it.skipIf(!works('setfattr', '-n', 'user.berth', '-v', '7'))('keeps extended attributes (needs setfattr)', async () => {
  run('setfattr', '-n', 'user.berth', '-v', '7')
  expect(await save()).toMatchObject({ ok: true })
  expect(readFileSync(file, 'utf8')).toBe('new\n')
  expect(run('getfattr', '--only-values', '--absolute-names', '-n', 'user.berth')).toBe('7')
})

it.skipIf(!works('setfacl', '-m', 'u:12345:rw'))('keeps the access control list, and widens nothing (needs setfacl)', async () => {
  chmodSync(file, 0o600)
  run('setfacl', '-m', 'u:12345:rw')
  const before = run('getfacl', '--absolute-names', '--numeric')
  expect(before).toContain('group::---')
  expect(await save()).toMatchObject({ ok: true })
  expect(readFileSync(file, 'utf8')).toBe('new\n')
  expect(run('getfacl', '--absolute-names', '--numeric')).toBe(before)
})

it.skipIf(!works('setfacl', '-m', 'u:12345:rw'))('gives a new document the default list of its folder (needs setfacl)', async () => {
  rmSync(file)
  execFileSync('setfacl', ['-d', '-m', 'u:12345:rw', join(folder, 'root')])
  expect(await save()).toMatchObject({ ok: true })
  expect(run('getfacl', '--absolute-names', '--numeric')).toContain('user:12345:rw-\n')
})

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'
it.runIf(isRoot)('writes in place, behind a copy, when the owner cannot be kept (needs root, to become another user)', () => {
  chmodSync(folder, 0o777)
  for (const path of [folder, join(folder, 'root')]) chmodSync(path, 0o777)
  chmodSync(file, 0o666)
  chownSync(file, 54321, 54321)
  const inode = statSync(file).ino
  const here = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href)
  const script = `
    import { registerHooks } from 'node:module'
    registerHooks({ resolve: (name, context, next) => next(name.startsWith('.') ? name + '.ts' : name, context) })
    const { saveDocument } = await import(${here('save-document.ts')})
    const { openOverwriteBackups } = await import(${here('overwrite-backups.ts')})
    process.setgroups([]); process.setgid(12345); process.setuid(12345)
    const kept = []
    const backups = openOverwriteBackups(${JSON.stringify(join(folder, 'backups'))})
    const keep = async (backup) => { kept.push(backup.old.toString(), backup.next.toString()); await backups.keep(backup) }
    const input = { root: ${JSON.stringify(join(folder, 'root'))}, path: 'SPEC.md', text: 'new', baseHash: null, overwrite: true }
    const shape = { hasBom: false, ending: '\\n', exceptions: [] }
    const without = await saveDocument({ ...input, shape })
    const outcome = await saveDocument({ ...input, shape, backups: { ...backups, keep } })
    console.log(JSON.stringify({ without, outcome, kept, left: await backups.list() }))`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  expect(JSON.parse(out)).toMatchObject({
    without: { ok: false, code: 'read-only', message: expect.stringContaining('cannot be kept') },
    outcome: { ok: true },
    kept: ['old\n', 'new'],
    left: [],
  })
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file)).toMatchObject({ ino: inode, uid: 54321, gid: 54321 })
  expect(readdirSync(join(folder, 'root'))).toEqual(['SPEC.md'])
})
