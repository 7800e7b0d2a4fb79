import { expect, test } from 'vitest'
import { hasDisplay, isOnPath, onVirtualDisplay } from './display.mjs'

test('hasDisplay asks the environment on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

test('isOnPath finds programs and nothing else', () => {
  expect(isOnPath('sh')).toBe(true)
  expect(isOnPath('no-such-program-here')).toBe(false)
  expect(isOnPath('sh', '/nowhere')).toBe(false)
})

test('onVirtualDisplay wraps a command without touching its arguments', () => {
  const { command, args } = onVirtualDisplay('/x/electron', ['--a=b c', '.'])
  expect(command).toBe('xvfb-run')
  expect(args.slice(-3)).toEqual(['/x/electron', '--a=b c', '.'])
})
