import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultPreferences } from './preferences'
import { Settings } from './settings'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('recent repositories are kept after a restart, latest first, each path once', () => {
  const file = join(folder, 'deep', 'settings.json')
  const settings = new Settings(file)
  settings.addRecent('/a/one', 1)
  settings.addRecent('/a/two', 2)
  settings.addRecent('/a/one', 3)
  const last = { at: 4, stage: 'DRAFT', percent: 62, next: 'Choose a database.', conflicts: 0 }
  settings.noteState('/a/two', last)
  settings.trust('/a/two')
  settings.saveBounds({ x: 1, y: 2, width: 900, height: 600, maximized: false })
  const again = new Settings(file)
  expect(again.recent).toEqual([
    { path: '/a/one', name: 'one', openedAt: 3, last: null },
    { path: '/a/two', name: 'two', openedAt: 2, last },
  ])
  expect(again.isTrusted('/a/two')).toBe(true)
  expect(again.isTrusted('/a/one')).toBe(false)
  expect(again.bounds).toEqual({ x: 1, y: 2, width: 900, height: 600, maximized: false })
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"recent":7,"trusted":{"0":"/a"},"bounds":{"x":"1"}}',
  '{"trusted":[7,"",null],"recent":[{"path":""}]}',
])('a damaged file %j is as good as none and grants no trust', (content) => {
  const file = join(folder, 'settings.json')
  writeFileSync(file, content)
  const settings = new Settings(file)
  expect(settings.recent).toEqual([])
  expect(settings.bounds).toBeNull()
  expect(settings.isTrusted('/a') || settings.isTrusted('') || settings.isTrusted('7')).toBe(false)
  settings.addRecent('/b', 5)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ trusted: [], recent: [{ path: '/b' }] })
})

test('the recent list stays short', () => {
  const settings = new Settings(join(folder, 'settings.json'))
  for (let at = 0; at < 40; at++) settings.addRecent(`/r/${at}`, at)
  expect(settings.recent).toHaveLength(12)
  expect(settings.recent[0]?.path).toBe('/r/39')
})

test('preferences are kept, and an invalid one counts as not set without losing the others', () => {
  const file = join(folder, 'settings.json')
  const settings = new Settings(file)
  expect(settings.preferences).toEqual(defaultPreferences)
  settings.savePreferences({ ...defaultPreferences, theme: 'dark', textSize: 17 })
  expect(new Settings(file).preferences).toEqual({ ...defaultPreferences, theme: 'dark', textSize: 17 })
  writeFileSync(file, JSON.stringify({ preferences: { theme: 'pink', textSize: 17, wrapsLines: 'no', more: 1 } }))
  expect(new Settings(file).preferences).toEqual({ ...defaultPreferences, textSize: 17 })
})

test('the program of the user is kept; anything but an absolute path counts as none', () => {
  const file = join(folder, 'settings.json')
  const program = join(folder, 'my editor')
  new Settings(file).saveEditor(program)
  expect(new Settings(file).editor).toBe(program)
  for (const editor of ['editor --wait', './editor', 7, ['sh', '-c'], '']) {
    writeFileSync(file, JSON.stringify({ editor, preferences: { editor: program } }))
    expect(new Settings(file).editor).toBeNull()
  }
})

test('what was open at the end is kept', () => {
  const file = join(folder, 'settings.json')
  new Settings(file).saveOpenAtEnd(['/a/one', '/b'])
  expect(new Settings(file).openAtEnd).toEqual(['/a/one', '/b'])
})
