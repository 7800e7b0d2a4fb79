import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readArguments } from './arguments.mjs'
import { findRemedy } from './remedies.mjs'
import { missingLines } from './smoke.mjs'

const from = mkdtempSync(join(tmpdir(), 'spec-cockpit-start-'))
mkdirSync(join(from, 'repo'))
writeFileSync(join(from, 'file'), '')
afterAll(() => rmSync(from, { recursive: true }))

describe('readArguments', () => {
  test('a path is meant from the folder that the user was in', () => {
    expect(readArguments(['repo'], from)).toEqual({ path: join(from, 'repo'), smoke: false })
    expect(readArguments([], from)).toEqual({ path: null, smoke: false })
    expect(readArguments(['--smoke', 'repo'], from)).toEqual({ path: join(from, 'repo'), smoke: true })
  })

  test.each([
    [['nowhere'], /nowhere is not a folder/],
    [['file'], /file is not a folder/],
    [['repo', 'repo'], /opens one folder, but was given 2/],
    [['--verbose'], /does not know --verbose/],
  ])('%j is refused in words', (args, words) => {
    expect(() => readArguments(args, from)).toThrow(words)
  })
})

describe('findRemedy', () => {
  test.each([
    ['The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without', /chrome-sandbox/],
    ['Missing X server or $DISPLAY', /virtual display/],
    ['electron: error while loading shared libraries: libnss3.so: cannot open', /set-up names the packages/],
  ])('%s', (stderr, remedy) => {
    expect(findRemedy(`noise\n${stderr}\nnoise`)?.remedy).toMatch(remedy)
  })

  test('knows nothing about a failure it never saw', () => {
    expect(findRemedy('Segmentation fault')).toBeNull()
  })
})

test('missingLines requires each line to have a value', () => {
  expect(missingLines('Stage: DRAFT\nNext: choose a database\nConflicts: 1\n')).toEqual([])
  expect(missingLines('Stage: DRAFT\nNext:\nOur Conflicts: 1\n')).toEqual(['Next', 'Conflicts'])
})
