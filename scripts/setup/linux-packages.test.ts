import { describe, expect, test } from 'vitest'
import { debianPackagesFor, hasT64, installCommand, isDebianLike, missingLibraries, readOsRelease } from './linux-packages.mjs'

const bookworm = readOsRelease('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n')
const noble = readOsRelease('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n')
const fedora = readOsRelease('ID=fedora\nVERSION_ID=43\n')
const leap = readOsRelease('ID="opensuse-leap"\nID_LIKE="suse opensuse"\nVERSION_ID="15.6"\n')

test('missingLibraries reads what the loader cannot find, each once', () => {
  const output =
    '\tlibffmpeg.so => /x/libffmpeg.so (0x0)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6\n'
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([])
})

test('readOsRelease reads the distribution and what it is like', () => {
  expect(bookworm).toEqual({ ids: ['debian'], version: 12 })
  expect(noble).toEqual({ ids: ['ubuntu', 'debian'], version: 24.04 })
  expect(readOsRelease('').ids).toEqual([])
})

test('isDebianLike knows derivatives', () => {
  expect([bookworm, noble, fedora].map(isDebianLike)).toEqual([true, true, false])
})

describe('hasT64', () => {
  test.each([
    ['debian', 12, false],
    ['debian', 13, true],
    ['debian', Number.NaN, true],
    ['ubuntu', 22.04, false],
    ['ubuntu', 24.04, true],
  ])('%s %d: %s', (id, version, expected) => {
    expect(hasT64({ ids: [id], version })).toBe(expected)
  })
})

describe('debianPackagesFor', () => {
  const libraries = ['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so', 'libasound.so.2', 'libgbm.so.1']

  test('bare Debian 12 without a display', () => {
    expect(debianPackagesFor(libraries, ['xvfb-run', 'xauth'], bookworm, new Set())).toEqual([
      'libasound2',
      'libgbm1',
      'libgtk-3-0',
      'libnss3',
      'xauth',
      'xvfb',
    ])
  })

  test('Ubuntu 24.04 that was never updated: names derived from the version', () => {
    expect(debianPackagesFor(libraries, [], noble, new Set())).toEqual(['libasound2t64', 'libgbm1', 'libgtk-3-0t64', 'libnss3'])
  })

  test('what apt knows counts more than the version', () => {
    const known = new Set(['libgtk-3-0t64', 'libasound2', 'libgbm1', 'libnss3'])
    expect(debianPackagesFor(libraries, [], bookworm, known)).toEqual(['libasound2', 'libgbm1', 'libgtk-3-0t64', 'libnss3'])
  })

  test('leaves an unknown library out of the command', () => {
    expect(debianPackagesFor(['libnever.so.9'], ['git'], bookworm, new Set())).toEqual(['git'])
  })
})

test('installCommand is one line for each family, and nothing for a system it does not know', () => {
  expect(installCommand(bookworm, ['xvfb'])).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb')
  expect(installCommand(fedora, [])).toMatch(/^sudo dnf install /)
  expect(installCommand(leap, [])).toMatch(/^sudo zypper install /)
  expect(installCommand({ ids: ['plan9'], version: 4 }, [])).toBeNull()
})
