import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources, isBuilt, markBuilt } from './sources.mjs'

let root = ''
function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spec-cockpit-sources-'))
  put('package.json', '{}')
  put('src-spec/engine/judge.ts', 'export const judge = 1')
  put('src-main/window/menu.ts', 'export const menu = 1')
})
afterEach(() => rmSync(root, { recursive: true }))

test('the hash follows what is built from, and nothing else', async () => {
  const before = await hashSources(root)
  put('src-spec/engine/judge.test.ts', 'a test')
  put('src-spec/fixtures/one.ts', 'a fixture')
  put('README.md', 'words')
  expect(await hashSources(root)).toBe(before)

  put('src-main/window/menu.ts', 'export const menu = 2')
  const edited = await hashSources(root)
  renameSync(join(root, 'src-main/window/menu.ts'), join(root, 'src-main/window/card.ts'))
  const renamed = await hashSources(root)
  rmSync(join(root, 'src-main/window/card.ts'))
  const deleted = await hashSources(root)
  expect(new Set([before, edited, renamed, deleted]).size).toBe(4)
})

test('a build counts while its sources and all its products are there', () => {
  for (const path of ['main/index.cjs', 'preload/index.cjs', 'renderer/index.html', 'cli/cli.js']) put(`out/${path}`, '')
  expect(isBuilt(root, 'one')).toBe(false)
  markBuilt(root, 'one')
  expect(isBuilt(root, 'one')).toBe(true)
  expect(isBuilt(root, 'two')).toBe(false)
  rmSync(join(root, 'out/cli/cli.js'))
  expect(isBuilt(root, 'one')).toBe(false)
})
