import { execFileSync, spawn } from 'node:child_process'
import { chmod, link as hardLink, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from './read-document'
import { type SaveInput, saveDocument } from './save-document'
import { newTextShape } from './text-shape'

let folder: string
let root: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cockpit-save-'))
  root = join(folder, 'root')
  await mkdir(root)
})
afterEach(() => rm(folder, { recursive: true }))

const at = (path: string) => join(root, path)
const hash = (text: string) => hashOf(Buffer.from(text))

function save(wishes: Partial<SaveInput>) {
  return saveDocument({ root, path: 'SPEC.md', text: 'new\n', shape: newTextShape, baseHash: hash('old\n'), overwrite: false, ...wishes })
}

/** The error code, after checking that the disk still has `text` and nothing else was left behind. */
async function refused(wishes: Partial<SaveInput>, text: string | null) {
  const before = (await readdir(root)).sort()
  const outcome = await save(wishes)
  expect((await readdir(root)).sort()).toEqual(before)
  if (text !== null) expect(await readFile(at('SPEC.md'), 'utf8')).toBe(text)
  if (outcome.ok) throw new Error('it was saved')
  expect(outcome.message).toMatch(/\.$/)
  return outcome.code
}

describe('saveDocument', () => {
  it('replaces the bytes, keeps the mode, and returns the new hash', async () => {
    await writeFile(at('SPEC.md'), 'old\n')
    await chmod(at('SPEC.md'), 0o640)
    const outcome = await save({ text: 'a\nb\n', shape: { hasBom: true, ending: '\r\n', exceptions: [] } })
    expect(outcome).toMatchObject({ ok: true, hash: hash('\uFEFFa\r\nb\r\n') })
    expect(await readFile(at('SPEC.md'), 'utf8')).toBe('\uFEFFa\r\nb\r\n')
    expect((await stat(at('SPEC.md'))).mode & 0o777).toBe(0o640)
    expect(await readdir(root)).toEqual(['SPEC.md'])
  })

  it('creates a new document and its folders', async () => {
    expect(await save({ path: 'docs/deep/SPEC.md', baseHash: null })).toMatchObject({ ok: true })
    expect(await readFile(at('docs/deep/SPEC.md'), 'utf8')).toBe('new\n')
    expect(await readdir(at('docs/deep'))).toEqual(['SPEC.md'])
  })

  it('never overwrites a newer file without consent', async () => {
    await writeFile(at('SPEC.md'), 'newer\n')
    expect(await refused({}, 'newer\n')).toBe('newer-on-disk')
    expect(await save({ overwrite: true })).toMatchObject({ ok: true })
    expect(await readFile(at('SPEC.md'), 'utf8')).toBe('new\n')
  })

  it('succeeds when the same text is on disk already', async () => {
    await writeFile(at('SPEC.md'), 'new\n')
    expect(await save({})).toMatchObject({ ok: true, hash: hash('new\n') })
  })

  it('does not overwrite a file that exists when a new one is expected', async () => {
    await writeFile(at('SPEC.md'), 'there\n')
    expect(await refused({ baseHash: null }, 'there\n')).toBe('newer-on-disk')
  })

  it('asks before it restores a deleted file', async () => {
    expect(await refused({}, null)).toBe('deleted-on-disk')
    expect(await save({ overwrite: true })).toMatchObject({ ok: true })
  })

  /** What saving asks, after making sure that the disk still holds `text`. */
  async function asked(text: string) {
    const outcome = await save({})
    expect(await readFile(at('SPEC.md'), 'utf8')).toBe(text)
    if (outcome.ok || outcome.code !== 'needs-link-consent' || outcome.link === undefined) throw new Error('it was not asked')
    return { link: outcome.link, message: outcome.message }
  }

  it('asks about a symbolic link, then writes through it', async () => {
    await mkdir(at('docs'))
    await writeFile(at('docs/real.md'), 'old\n')
    await symlink('docs/real.md', at('SPEC.md'))
    const { link, message } = await asked('old\n')
    expect(message).toBe('SPEC.md is a link to docs/real.md. Saving writes there; the link stays as it is.')
    expect(await save({ link })).toMatchObject({ ok: true })
    expect(await readlink(at('SPEC.md'))).toBe('docs/real.md')
    expect(await readFile(at('docs/real.md'), 'utf8')).toBe('new\n')
    expect((await readdir(at('docs'))).concat(await readdir(root))).toEqual(['real.md', 'SPEC.md', 'docs'])
  })

  it('asks again when the target of the link has changed', async () => {
    await writeFile(at('real.md'), 'old\n')
    await writeFile(at('other.md'), 'old\n')
    await symlink('real.md', at('SPEC.md'))
    const { link } = await asked('old\n')
    await rm(at('SPEC.md'))
    await symlink('other.md', at('SPEC.md'))
    expect(await refused({ link }, 'old\n')).toBe('needs-link-consent')
    expect(await refused({ link: '' }, 'old\n')).toBe('needs-link-consent')
    await rm(at('other.md'))
    await hardLink(at('real.md'), at('other.md'))
    expect((await asked('old\n')).message).toMatch(/^SPEC\.md is a link to other\.md\..*The file other\.md has another name.*parts them/)
  })

  it('does not ask when nothing would be written, or when the save fails anyway', async () => {
    await writeFile(at('real.md'), 'newer\n')
    await symlink('real.md', at('SPEC.md'))
    expect(await refused({}, 'newer\n')).toBe('newer-on-disk')
    expect(await save({ text: 'newer\n' })).toMatchObject({ ok: true })
    await rm(at('real.md'))
    expect(await refused({ overwrite: true }, null)).toBe('not-a-file')
  })

  it('never writes through a link that leaves the root', async () => {
    await writeFile(join(folder, 'outside.md'), 'old\n')
    await symlink('../outside.md', at('SPEC.md'))
    for (const link of [null, '', '["../outside.md",false]']) expect(await refused({ link, overwrite: true }, 'old\n')).toBe('outside')
    await symlink('..', at('docs'))
    expect(await refused({ path: 'docs/outside.md', overwrite: true }, null)).toBe('outside')
    expect(await refused({ path: '../outside.md', overwrite: true }, null)).toBe('outside')
    expect(await readFile(join(folder, 'outside.md'), 'utf8')).toBe('old\n')
  })

  it("never writes through a link to git's own files", async () => {
    await mkdir(at('.git'))
    await writeFile(at('.git/config'), 'old\n')
    await symlink('.git/config', at('SPEC.md'))
    await symlink('.git', at('docs'))
    for (const link of [null, '[".git/config",false]']) expect(await refused({ link, overwrite: true }, 'old\n')).toBe('outside')
    for (const path of ['docs/config', 'docs/new.md', '.git/config'])
      expect(await refused({ path, overwrite: true }, 'old\n')).toBe('outside')
    expect(await readdir(at('.git'))).toEqual(['config'])
  })

  it('asks about a hard link, then cuts it', async () => {
    await writeFile(at('SPEC.md'), 'old\n')
    await hardLink(at('SPEC.md'), join(folder, 'other.md'))
    const { link, message } = await asked('old\n')
    expect(message).toMatch(/^The file SPEC\.md has another name on this disk \(a hard link\)\. Saving parts them: .*keeps the old one\.$/)
    expect(await save({ link })).toMatchObject({ ok: true })
    expect(await readFile(at('SPEC.md'), 'utf8')).toBe('new\n')
    expect(await readFile(join(folder, 'other.md'), 'utf8')).toBe('old\n')
    expect((await stat(at('SPEC.md'))).nlink).toBe(1)
  })

  it('writes to regular files only', async () => {
    await mkdir(at('SPEC.md'))
    expect(await refused({ overwrite: true }, null)).toBe('not-a-file')
    await rm(at('SPEC.md'), { recursive: true })
    execFileSync('mkfifo', [at('SPEC.md')])
    expect(await refused({ overwrite: true }, null)).toBe('not-a-file')
  })

  it('respects a read-only file', async () => {
    await writeFile(at('SPEC.md'), 'old\n')
    await chmod(at('SPEC.md'), 0o444)
    expect(await refused({}, 'old\n')).toBe('read-only')
  })

  it('explains what to do when the folder cannot be written to', async () => {
    // A folder that even root cannot write to.
    expect(
      await saveDocument({ root: '/proc', path: 'SPEC.md', text: '', shape: newTextShape, baseHash: null, overwrite: false }),
    ).toMatchObject({
      ok: false,
      message: expect.stringMatching(/not saved|cannot be written to/),
    })
  })

  it('removes temporary files of killed processes', async () => {
    await writeFile(at('SPEC.md'), 'old\n')
    const dead = spawn('true')
    await new Promise((done) => dead.once('exit', done))
    await writeFile(at(`.SPEC.md.cockpit-${dead.pid}-0123456789ab.tmp`), 'half')
    await writeFile(at(`.SPEC.md.cockpit-${process.pid}-0123456789ab.tmp`), 'another save of this very process')
    expect(await save({})).toMatchObject({ ok: true })
    expect((await readdir(root)).sort()).toEqual([`.SPEC.md.cockpit-${process.pid}-0123456789ab.tmp`, 'SPEC.md'])
  })
})

it('leaves the complete old or new bytes when it is killed at any moment', async () => {
  const texts = ['a', 'b'].map((letter) => letter.repeat(300_000))
  await writeFile(at('SPEC.md'), texts[0]!)
  const script = `
    import { registerHooks } from 'node:module'
    registerHooks({ resolve: (name, context, next) => next(name.startsWith('.') ? name + '.ts' : name, context) })
    const { saveDocument } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'save-document.ts')).href)})
    console.log('saving')
    for (let turn = 0; ; turn += 1) {
      const text = (turn % 2 ? 'a' : 'b').repeat(300000)
      await saveDocument({ root: ${JSON.stringify(root)}, path: 'SPEC.md', text, shape: { hasBom: false, ending: '\\n', exceptions: [] }, baseHash: null, overwrite: true })
    }`
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    await new Promise((done) => child.stdout.once('data', done))
    for (let spin = 0; spin < round * 3; spin += 1) await lstat(root)
    child.kill('SIGKILL')
    await new Promise((done) => child.once('exit', done))
    expect(texts).toContain(await readFile(at('SPEC.md'), 'utf8'))
  }
})
