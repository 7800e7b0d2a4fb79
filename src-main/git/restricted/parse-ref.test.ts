import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefName, parseAlternates, parseGitFile, parseLooseRef, parsePackedRefs, parsePathFile, parseShallow } from './parse-ref'

const sha1 = '0123456789abcdef0123456789abcdef01234567'
const sha256 = `${sha1}0123456789abcdef01234567`

/** Bytes as they would come from a file, some of them close to what git writes. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
  fc
    .array(
      fc.constantFrom(
        sha1,
        sha256,
        ' ',
        '\n',
        '\r',
        '\0',
        '\t',
        'ref:',
        'refs/heads/',
        'gitdir:',
        '^',
        '#',
        '..',
        '/',
        'HEAD',
        'ü',
        '.lock',
        '@{',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('any file content gives a well-formed result', () => {
  it('of a reference', () => {
    fc.assert(
      fc.property(content, (text) => {
        const ref = parseLooseRef(text)
        if (ref?.kind === 'hash') expect(ref.hash).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
        if (ref?.kind === 'symbolic') expect(staysInRefs(ref.target)).toBe(true)
      }),
    )
  })

  it('of packed references', () => {
    fc.assert(
      fc.property(content, (text) => {
        for (const [name, hash] of parsePackedRefs(text)) {
          expect(isRefName(name)).toBe(true)
          expect(hash).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
        }
      }),
    )
  })

  it('of shallow commits, of the places of git folders and of objects', () => {
    fc.assert(
      fc.property(content, (text) => {
        for (const hash of parseShallow(text)) expect(hash).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
        for (const path of [parseGitFile(text), parsePathFile(text)]) if (path !== null) expect(path).not.toMatch(/^$|[\0\r\n]/)
        for (const path of parseAlternates(text)) expect(path).not.toMatch(/^$|^#|\n/)
      }),
    )
  })

  it('takes long files in linear time', () => {
    for (const part of ['ref: ', ' ', `${sha1} `, '/', '^', 'gitdir:']) {
      const long = part.repeat(1_000_000 / part.length)
      for (const parse of [parseLooseRef, parsePackedRefs, parseShallow, parseGitFile, parsePathFile, parseAlternates]) parse(long)
    }
  })
})

describe('names of references', () => {
  const name = fc.oneof(
    fc.string().map((text) => `refs/${text}`),
    fc
      .array(fc.constantFrom('refs', '/', '..', '.', 'a', 'ü', '.lock', '@{', '\\', '*', ' ', '\0', '\x7f', '@', '-', 'HEAD'))
      .map((parts) => parts.join('')),
  )

  it('never leave the folder of references', () => {
    fc.assert(fc.property(name, (text) => !isRefName(text) || staysInRefs(text) || /^[A-Z_]*HEAD$/.test(text)))
  })

  it('are never more than git itself allows', () => {
    fc.assert(
      fc.property(name, (text) => {
        if (!isRefName(text) || !text.startsWith('refs/')) return
        execFileSync('git', ['check-ref-format', text], { stdio: 'ignore' })
      }),
      { numRuns: 60 },
    )
  })

  it.each(['refs/heads/main', 'refs/heads/feature/ü-x', 'refs/heads/a@b', 'refs/heads/-x', 'HEAD', 'ORIG_HEAD'])('take %s', (text) => {
    expect(isRefName(text)).toBe(true)
  })

  it.each([
    '',
    'config',
    'refs',
    'refs/',
    'refs/../config',
    'refs/heads/..',
    'refs/heads/a..b',
    'refs/heads/x.lock',
    'refs//x',
    'refs/heads/.x',
    'refs/heads/x.',
    'hooks/HEAD',
    '/etc/passwd',
    'refs/heads/a b',
    'refs/heads/a\\b',
  ])('do not take %j', (text) => {
    expect(isRefName(text)).toBe(false)
  })
})

it('parseLooseRef reads what git writes', () => {
  expect(parseLooseRef(`${sha1}\n`)).toEqual({ kind: 'hash', hash: sha1 })
  expect(parseLooseRef(`${sha256.toUpperCase()}\n`)).toEqual({ kind: 'hash', hash: sha256 })
  expect(parseLooseRef(`${sha1}\t\tbranch 'x' of y\n`)).toEqual({ kind: 'hash', hash: sha1 })
  expect(parseLooseRef('ref: refs/heads/main\n')).toEqual({ kind: 'symbolic', target: 'refs/heads/main' })
  for (const text of ['', '\n', 'ref: ', 'ref: HEAD', 'ref: ../config', 'ref: refs/../config', sha1.slice(1), `${sha1}0`, `x${sha1}`]) {
    expect(parseLooseRef(text)).toBe(null)
  }
})

it('parsePackedRefs leaves comments and peeled tags out', () => {
  const text = `# pack-refs with: peeled fully-peeled sorted \n${sha1} refs/heads/main\n${sha1} refs/tags/v1\n^${sha1}\n${sha1} refs/../config\n`
  expect([...parsePackedRefs(text)]).toEqual([
    ['refs/heads/main', sha1],
    ['refs/tags/v1', sha1],
  ])
})

it('places of git folders', () => {
  expect(parseGitFile('gitdir: ../.git/modules/x y\n')).toBe('../.git/modules/x y')
  expect(parseGitFile('../.git')).toBe(null)
  expect(parseGitFile('gitdir: \n')).toBe(null)
  expect(parsePathFile('../..\n')).toBe('../..')
  expect(parseAlternates('# none\n\n/a/b\n../c\r\n')).toEqual(['/a/b', '../c'])
})

function staysInRefs(name: string): boolean {
  return name.startsWith('refs/') && posix.join('/x', name) === `/x/${name}`
}

it('keeps spaces of a name that git does not take for such', () => {
  const target = 'refs/heads/\u00a0boat\u2028'
  expect(parseLooseRef(`ref: ${target} \n`)).toEqual({ kind: 'symbolic', target })
})
