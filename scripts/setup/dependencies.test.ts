import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dependencyStamp, dependencyState, ensureDependencies, isInstalled } from './dependencies.mjs'

const manifest = JSON.stringify({ name: 'one', scripts: { start: 'x' }, dependencies: { yaml: '^2.0.0' } })
const wanted = {
  '': { version: '1.0.0' },
  'node_modules/yaml': { version: '2.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
}
const installed = { 'node_modules/yaml': { version: '2.0.0', integrity: 'sha512-a' } }

describe('isInstalled', () => {
  test('takes a tree that misses only optional packages', () => {
    expect(isInstalled(wanted, installed)).toBe(true)
  })

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/yaml': { version: '2.0.1', integrity: 'sha512-a' } }],
    ['the bytes differ', { 'node_modules/yaml': { version: '2.0.0', integrity: 'sha512-b' } }],
    ['an optional package has another version', { ...installed, 'node_modules/other-platform': { version: '0.9.0' } }],
    ['there is a package that the lock file does not list', { ...installed, 'node_modules/left': { version: '1.0.0' } }],
  ])('refuses when %s', (_, tree) => {
    expect(isInstalled(wanted, tree)).toBe(false)
  })
})

describe('dependencyStamp', () => {
  test('does not change with scripts, changes with lists and lock', () => {
    const stamp = dependencyStamp(manifest, 'lock')
    expect(dependencyStamp(manifest.replace('"x"', '"y"'), 'lock')).toBe(stamp)
    expect(dependencyStamp(manifest.replace('^2', '^3'), 'lock')).not.toBe(stamp)
    expect(dependencyStamp(manifest, 'other lock')).not.toBe(stamp)
  })
})

describe('dependencyState', () => {
  let root = ''
  const put = (path: string, text: string) => writeFileSync(join(root, path), text)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'spec-cockpit-dependencies-'))
    put('package.json', manifest)
    put('package-lock.json', JSON.stringify({ packages: wanted }))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('missing on a fresh clone', () => {
    expect(dependencyState(root)).toBe('missing')
  })

  test('a tree installed by hand is taken as it is and marked, and a changed lock file is noticed', async () => {
    mkdirSync(join(root, 'node_modules'))
    put('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
    expect(dependencyState(root)).toBe('unstamped')
    await ensureDependencies(root)
    expect(dependencyState(root)).toBe('current')
    put('package-lock.json', JSON.stringify({ packages: { ...wanted, 'node_modules/zod': { version: '4.0.0' } } }))
    expect(dependencyState(root)).toBe('out of date')
  })
})
