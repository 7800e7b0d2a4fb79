import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { CompiledCode } from './compiled-code'

afterAll(removeFolders)

function place() {
  const home = newFolder('cache')
  const env = { XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home }
  return { env, home, folder: join(home, process.platform === 'darwin' ? 'Library/Caches' : '', 'spec-cockpit/compiled-command') }
}

test('what was written is read again; of earlier scripts nothing is kept', () => {
  const { env, folder } = place()
  new CompiledCode('command-old.cjs', env).write(() => Buffer.from('old'))
  const code = new CompiledCode('command-new.cjs', env)
  expect(code.read()).toBeNull()
  code.write(() => Buffer.from('new'))
  expect(code.read()?.toString()).toBe('new')
  expect(readdirSync(folder)).toHaveLength(1)
  // What a program loads as its code is for the user alone.
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('a damaged file is not used, and is replaced', () => {
  const { env, folder } = place()
  const code = new CompiledCode('command.cjs', env)
  code.write(() => Buffer.from('compiled'))
  const file = join(folder, readdirSync(folder)[0] as string)
  const bytes = readFileSync(file)
  bytes[bytes.length - 1] = 0
  writeFileSync(file, bytes)
  expect(code.read()).toBeNull()
  writeFileSync(file, '')
  expect(code.read()).toBeNull()
  code.write(() => Buffer.from('compiled'))
  expect(code.read()?.toString()).toBe('compiled')
})

test('a folder that cannot be made, or is relative, is no error, and a user may want no cache', () => {
  const { env, home, folder } = place()
  const disabled = new CompiledCode('command.cjs', { ...env, NODE_DISABLE_COMPILE_CACHE: '1' })
  disabled.write(() => Buffer.from('compiled'))
  expect(disabled.read()).toBeNull()
  expect(existsSync(folder)).toBe(false)
  const file = join(home, 'a-file')
  writeFileSync(file, '')
  for (const unusable of [file, 'relative']) {
    const code = new CompiledCode('command.cjs', { XDG_CACHE_HOME: unusable, LOCALAPPDATA: unusable, HOME: unusable })
    code.write(() => Buffer.from('compiled'))
    expect(code.read()).toBeNull()
  }
  expect(existsSync('relative')).toBe(false)
})
