import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeElectron, electronChoice, isAcceptable } from './electron.mjs'
import { electronHome } from './electron-home.mjs'

describe('electronChoice', () => {
  test.each([
    [undefined, 'any'],
    ['', 'any'],
    ['official', 'official'],
    ['copy', 'copy'],
  ])('%s means %s', (value, choice) => {
    expect(electronChoice(value)).toBe(choice)
  })

  test('a misspelt switch is not taken for permission', () => {
    expect(() => electronChoice('oficial')).toThrow(/SPEC_COCKPIT_ELECTRON is "oficial"/)
  })
})

describe('isAcceptable', () => {
  test.each([
    [null, 'any', false],
    ['42.0.0', 'any', true],
    ['42.0.0', 'copy', true],
    ['42.0.0', 'official', false],
    ['45.3.4', 'official', true],
  ] as const)('%s with the choice "%s": %s', (present, choice, expected) => {
    expect(isAcceptable({ present, wanted: '45.3.4' }, choice)).toBe(expected)
  })
})

test('describeElectron names the source of the copy', () => {
  expect(describeElectron({ present: '45.3.4', wanted: '45.3.4' })).toMatch(/45\.3\.4, the official download/)
  expect(describeElectron({ present: '42.0.0', wanted: '45.3.4' })).toMatch(/verified copy of the npm registry/)
})

describe('electronHome', () => {
  let root = ''
  const put = (path: string, text: string) => writeFileSync(join(root, 'node_modules/electron', path), text)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'spec-cockpit-electron-'))
    mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
    put('package.json', '{"version":"45.3.4"}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('finds no binary where only the package is', () => {
    expect(electronHome(root, 'linux')).toMatchObject({ wanted: '45.3.4', present: null })
  })

  test('finds no binary where the program is missing', () => {
    put('dist/version', '42.0.0')
    put('path.txt', 'electron')
    expect(electronHome(root, 'linux').present).toBeNull()
  })

  test('finds the binary and its version', () => {
    put('dist/version', 'v42.0.0')
    put('path.txt', 'electron')
    put('dist/electron', '')
    expect(electronHome(root, 'linux').present).toBe('42.0.0')
  })
})
