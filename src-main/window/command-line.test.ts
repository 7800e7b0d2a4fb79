import { expect, test } from 'vitest'
import { readCommandLine } from './command-line'

const app = '/app'
test.each([
  [['electron', '.'], '/app', app, { path: null, smoke: null }],
  [['electron', '.', '/repo'], '/app', app, { path: '/repo', smoke: null }],
  [['electron', '.', '.'], '/app', app, { path: '/app', smoke: null }],
  [
    ['electron', '--no-sandbox', '--user-data-dir=/x', '/app', '--smoke=shot.png', '/repo'],
    '/app',
    app,
    { path: '/repo', smoke: '/app/shot.png' },
  ],
  [['electron', '/app/out/main/index.cjs', 'repo'], '/here', app, { path: '/here/repo', smoke: null }],
  [['electron', '--inspect=0', '.', '--smoke='], '/app', app, { path: null, smoke: null }],
  [['spec-cockpit'], '/here', null, { path: null, smoke: null }],
  [['spec-cockpit', '.'], '/here', null, { path: '/here', smoke: null }],
  [['spec-cockpit', '--no-sandbox', ''], '/here', null, { path: null, smoke: null }],
])('%j in %s', (argv, folder, own, expected) => {
  expect(readCommandLine(argv, folder, own)).toEqual(expected)
})
