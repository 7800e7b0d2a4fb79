import { expect, test } from 'vitest'
import { type KeyPress, matchesKeys } from './keys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('Mod is Ctrl, and ⌘ on a Mac', () => {
  expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
  expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false)
  expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
  expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
})

test('a press with further modifier keys does not match', () => {
  expect(matchesKeys(press('F8'), 'F8', false)).toBe(true)
  expect(matchesKeys(press('F8', { shiftKey: true }), 'F8', false)).toBe(false)
  expect(matchesKeys(press('F8', { shiftKey: true }), 'Shift+F8', false)).toBe(true)
  expect(matchesKeys(press('s', { ctrlKey: true, altKey: true }), 'Mod+S', false)).toBe(false)
  expect(matchesKeys(press('ArrowUp', { altKey: true }), 'Alt+Up', false)).toBe(true)
})
