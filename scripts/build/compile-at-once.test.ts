import { expect, test } from 'vitest'
import { hintEntries } from './compile-at-once.mjs'

test('only the script that the page loads first is compiled at once, and the hint is its first line', () => {
  const bundle = {
    'index.js': { type: 'chunk', isEntry: true, code: 'start()' },
    'dialogs.js': { type: 'chunk', isEntry: false, code: 'later()' },
    'index.css': { type: 'asset' },
  }
  hintEntries(Object.values(bundle))
  expect(bundle['index.js'].code).toBe('//# allFunctionsCalledOnLoad\nstart()')
  expect(bundle['dialogs.js'].code).toBe('later()')
})
