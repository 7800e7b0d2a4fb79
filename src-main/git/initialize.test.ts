import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canInitialize, initializeRepository } from './initialize'
import { openRestricted } from './restricted/open-restricted'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'plain-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes a folder a repository without a change of its files', async () => {
  writeFileSync(join(folder, 'SPEC.md'), '# Berths\n')
  expect(await canInitialize(folder)).toBe(true)
  expect(await initializeRepository(folder)).toBeNull()
  expect(readdirSync(folder).sort()).toEqual(['.git', 'SPEC.md'])
  expect(await canInitialize(folder)).toBe(false)
  expect((await openRestricted(folder)).kind).toBe('repository')
})

it('makes no repository inside another one', async () => {
  const inner = join(folder, 'docs', 'specs')
  mkdirSync(inner, { recursive: true })
  await initializeRepository(folder)
  expect(await canInitialize(inner)).toBe(false)
})
