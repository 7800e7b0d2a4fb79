import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashOf, maxDocumentBytes, readDocument } from './read-document'

let folder: string
let root: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cockpit-read-'))
  root = join(folder, 'root')
  await mkdir(root)
})
afterEach(() => rm(folder, { recursive: true }))

it('reads text, shape and hash', async () => {
  await writeFile(join(root, 'SPEC.md'), '# A\r\n')
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({
    kind: 'text',
    text: '# A\n',
    shape: { hasBom: false, ending: '\r\n', exceptions: [] },
    hash: hashOf(Buffer.from('# A\r\n')),
  })
})

it('reports a missing file, also in a missing folder', async () => {
  expect(await readDocument(root, 'SPEC.md')).toEqual({ kind: 'missing' })
  expect(await readDocument(root, 'docs/SPEC.md')).toEqual({ kind: 'missing' })
})

it('gives a reason for a file that is not text', async () => {
  await writeFile(join(root, 'SPEC.md'), Buffer.from([0xff, 0xfe, 65, 0]))
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('UTF-16') })
})

it('reads no more than 20 MB', async () => {
  await writeFile(join(root, 'SPEC.md'), Buffer.alloc(maxDocumentBytes + 1, 'a'))
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('20 MB') })
})

it('does not wait for a named pipe', async () => {
  execFileSync('mkfifo', [join(root, 'SPEC.md')])
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({ kind: 'unreadable', reason: 'It is not a regular file.' })
})

it("follows no link to git's own files", async () => {
  await mkdir(join(root, '.git'))
  await writeFile(join(root, '.git/description'), 'secret\n')
  await symlink('.git/description', join(root, 'SPEC.md'))
  await symlink('.git', join(root, 'docs'))
  expect(await readDocument(root, 'SPEC.md')).toEqual({ kind: 'unreadable', reason: "It is a link to git's own files." })
  expect(await readDocument(root, 'docs/description')).toMatchObject({ kind: 'unreadable' })
})

it('follows a link inside the root, and none that leaves it', async () => {
  await writeFile(join(folder, 'secret.md'), 'secret')
  await writeFile(join(root, 'real.md'), 'inside')
  await symlink('real.md', join(root, 'SPEC.md'))
  await symlink('../secret.md', join(root, 'ACTIVE_SPEC.md'))
  await symlink('..', join(root, 'docs'))
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({ kind: 'text', text: 'inside' })
  expect((await readDocument(root, 'ACTIVE_SPEC.md')).kind).toBe('unreadable')
  expect((await readDocument(root, 'docs/secret.md')).kind).toBe('unreadable')
})

it.each(['../secret.md', '/etc/hostname', 'a/../../secret.md', '', './SPEC.md', 'a//b.md', 'a\0b', '.git/config'])(
  'refuses the path %j',
  async (path) => {
    await writeFile(join(folder, 'secret.md'), 'secret')
    expect(await readDocument(root, path)).toEqual({ kind: 'unreadable', reason: 'It lies outside the repository.' })
  },
)
