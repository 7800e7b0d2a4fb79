import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documents, writeDocuments } from '../testing/documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'

const project = join(import.meta.dirname, '../..')
let built = ''
let root = ''
beforeAll(() => {
  const folder = newFolder('cli')
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'scripts/build/cli.config.mjs', '--outDir', join(folder, 'out/cli')]
  execFileSync(process.execPath, [...vite, '--logLevel', 'error'], { cwd: project, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}')
  built = join(folder, 'out/cli/cli.js')
})
afterAll(removeFolders)
beforeEach(() => {
  root = newFolder('check')
  writeDocuments(root)
})

const withoutConflict = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'Postgres')

/** Runs the built command in Electron's Node; `node` runs it in the machine's own. */
function run(args: readonly string[], { node = process.execPath, cwd = root, env = {} as Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(node, [built, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '', ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgSign=false', ...args], { cwd: root })
}

function initGit(): void {
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'begin')
}

test('the compiled form is kept and used, and one of another version is replaced', () => {
  const cache = newFolder('cache')
  const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }
  const first = run(['check', root], { env })
  const kept = () => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('command-'))
  expect(kept()).toHaveLength(1)
  const file = join(cache, kept()[0] as string)
  const bytes = readFileSync(file)
  const { mtimeMs } = statSync(file)
  expect(run(['check', root], { env })).toEqual(first)
  expect(statSync(file).mtimeMs).toBe(mtimeMs)
  // V8 refuses what begins with another number of its own.
  const other = Buffer.from(bytes.subarray(4)).fill(0, 0, 8)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32LE(crc32(other))
  writeFileSync(file, Buffer.concat([checksum, other]))
  expect(run(['check', root], { env })).toEqual(first)
  expect(readFileSync(file).subarray(4, 12)).toEqual(bytes.subarray(4, 12))
})

describe('exit codes', () => {
  test('1 with an error-severity finding, 0 without', () => {
    expect(run(['check', root]).code).toBe(1)
    writeFileSync(join(root, 'ACTIVE_SPEC.md'), withoutConflict)
    // So many that their reading has progress, which is for terminals alone.
    mkdirSync(join(root, 'docs/adr'), { recursive: true })
    for (let number = 1001; number < 1105; number += 1) {
      writeFileSync(join(root, `docs/adr/${number}-tides.md`), `# ${number}. Tides\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n`)
    }
    const { code, out, err } = run(['check'])
    expect({ code, errors: out.match(/^\S+:\d+:\d+ error /gm), err }).toEqual({ code: 0, errors: null, err: '' })
  })

  test('0 when the requested stage is reached, 1 when not', () => {
    expect(run(['check', '--stage', 'INIT']).code).toBe(0)
    expect(run(['check', '--stage', 'go']).code).toBe(1)
    expect(run(['check', '--stage', 'GO']).out).toContain('GO is not reached.')
  })

  test.each([
    ['a folder that is not there', ['check', 'nowhere'], /does not exist/],
    ['a file', ['check', 'SPEC.md'], /not a folder/],
    ['an unknown option', ['check', '--colour'], /--colour/],
    ['an option without its value', ['check', '--format'], /--format/],
    ['an unknown format', ['check', '--format', 'xml'], /no format "xml"/],
    ['an unknown stage', ['check', '--stage', 'READY'], /no stage "READY"/],
    ['two folders', ['check', '.', 'docs'], /one too many/],
    ['no command', [], /No command was given/],
    ['an unknown command', ['judge'], /no command "judge"/],
    ['a baseline without git', ['check', '--baseline', 'HEAD'], /baseline "HEAD"/],
  ])('2 for %s, with a sentence', (_, args, sentence) => {
    const { code, out, err } = run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('2 for a baseline that git does not know', () => {
    initGit()
    for (const revision of ['nowhere', '--all', '']) {
      const { code, err } = run(['check', `--baseline=${revision}`, '--format', 'json'])
      expect(code).toBe(2)
      expect(err).toContain(`"${revision}"`)
    }
    expect(run(['check', '--baseline', 'HEAD']).code).toBe(1)
  })

  test('1 for a core document or a configuration that is not text, which is a finding', () => {
    for (const path of ['SPEC.md', 'spec-cockpit.json']) {
      const before = existsSync(join(root, path)) ? readFileSync(join(root, path)) : null
      writeFileSync(join(root, path), Buffer.from([0xff, 0xfe, 0x00, 0x23]))
      const { code, out, err } = run(['check', '--format', 'json'])
      expect({ code, err }).toEqual({ code: 1, err: '' })
      const report = JSON.parse(out)
      expect(report.stage).toBe('INIT')
      expect(report.findings).toContainEqual(
        expect.objectContaining({
          check: 'no-unreadable-document',
          severity: 'error',
          path,
          line: 1,
          message: expect.stringContaining('UTF-16'),
        }),
      )
      if (before === null) rmSync(join(root, path))
      else writeFileSync(join(root, path), before)
    }
  })

  test('as without it for a document with a NUL byte, whose line is a warning', () => {
    const document = readFileSync(join(root, 'ACTIVE_SPEC.md'), 'utf8')
    const before = JSON.parse(run(['check', '--format', 'json']).out)
    writeFileSync(join(root, 'ACTIVE_SPEC.md'), `${document}\nA \0 byte.\n`)
    const { code, out } = run(['check', '--format', 'json'])
    const report = JSON.parse(out)
    const isAboutBytes = ({ check }: { check: string }) => check === 'no-unreadable-document'
    expect(code).toBe(1)
    expect(report.findings.filter(isAboutBytes)).toEqual([
      expect.objectContaining({ severity: 'warning', path: 'ACTIVE_SPEC.md', line: document.split('\n').length + 1 }),
    ])
    expect(report.findings.filter((finding: { check: string }) => !isAboutBytes(finding))).toEqual(before.findings)
    expect(report.stage).toBe(before.stage)
  })
})

describe('json', () => {
  test('is the report of the product, and nothing else is on standard output', () => {
    initGit()
    const { out, code, err } = run(['check', root, '--format', 'json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      schemaVersion: 2,
      root,
      contract: { database: { state: 'set', value: 'PostgreSQL 15', path: 'SPEC.md', line: 5 } },
      conflicts: [
        {
          subject: 'database',
          winner: { path: 'SPEC.md', line: 5, value: 'PostgreSQL 15' },
          loser: { path: 'ACTIVE_SPEC.md', line: 9, value: 'MongoDB' },
        },
      ],
    })
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'root',
      'stage',
      'readiness',
      'documents',
      'conventions',
      'features',
      'requirements',
      'contract',
      'decisions',
      'conflicts',
      'waived',
      'findings',
    ])
    expect(report.findings).toContainEqual(
      expect.objectContaining({ check: 'no-conflict-with-spec', severity: 'error', path: 'ACTIVE_SPEC.md', line: 9, fixable: true }),
    )
    expect(run(['check', root, '--format', 'json']).out).toBe(out)
  })

  test('root is the real path', () => {
    expect(JSON.parse(run(['check', `${root}/../${root.split('/').at(-1)}/.`, '--format', 'json']).out).root).toBe(root)
  })
})

describe('text', () => {
  test('names document, line, column, severity and check, then gates, stage and what is next', () => {
    const { out } = run(['check'])
    expect(out).toMatch(/^ACTIVE_SPEC\.md:9:\d+ error .+ \[no-conflict-with-spec\]$/m)
    expect(out).toMatch(/^Gates$/m)
    expect(out).toMatch(/^Stage: [A-Z]+, \d+ %$/m)
    expect(out).toMatch(/^Next: .+\.$/m)
    expect(out).toMatch(/^\d+ errors?, \d+ warnings?$/m)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what must not be there
    expect(out).not.toMatch(/\u001b/)
  })

  test('documents in docs/ are found', () => {
    for (const path of Object.keys(documents)) rmSync(join(root, path))
    mkdirSync(join(root, 'docs'))
    writeDocuments(join(root, 'docs'))
    expect(run(['check']).out).toMatch(/^docs\/ACTIVE_SPEC\.md:9:/m)
  })
})

test('reads the configuration, dates and links as the window does', () => {
  writeFileSync(join(root, 'SPEC.md'), `${documents['SPEC.md']}\nSee [the lamps](docs/lamps.md) and [us](ACTIVE_SPEC.md).\n`)
  const waiver = { check: 'no-conflict-with-spec', path: '*.md', reason: 'until the move' }
  writeFileSync(join(root, 'spec-cockpit.json'), JSON.stringify({ waivers: [waiver], checks: { 'no-dead-link': 'info' } }))
  const { code, out } = run(['check', '--format', 'json'])
  const { findings, waived } = JSON.parse(out)
  expect(code).toBe(0)
  expect(waived).toMatchObject([
    { check: 'no-conflict-with-spec', reason: 'until the move', waiver: { path: 'spec-cockpit.json', line: 1 } },
  ])
  const dead = findings.filter(({ check }: { check: string }) => check === 'no-dead-link')
  expect(dead).toMatchObject([{ path: 'SPEC.md', severity: 'info' }])
  writeFileSync(join(root, 'spec-cockpit.json'), '{ "waivers": [')
  const broken = run(['check'])
  expect(broken.out).toContain(
    'spec-cockpit.json:1:15 error This is not valid JSON: it ends where a value is expected. [use-valid-configuration]',
  )
  expect(broken.code).toBe(1)
})

test('--help and --version', () => {
  expect(run(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Exit codes') })
  expect(run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
})

test('checking runs nothing of the repository and writes nothing', () => {
  initGit()
  const marker = join(root, 'marker')
  const program = join(root, 'program.sh')
  writeFileSync(program, `#!/bin/sh\ntouch ${marker}\n`)
  chmodSync(program, 0o755)
  for (const key of [
    'core.fsmonitor',
    'filter.x.clean',
    'filter.x.smudge',
    'filter.x.process',
    'diff.external',
    'core.pager',
    'gpg.program',
  ]) {
    git('config', key, program)
  }
  writeFileSync(join(root, '.git/info/attributes'), '* filter=x\n')
  expect(run(['check']).code).toBe(1)
  expect(run(['check', '--baseline', 'HEAD']).code).toBe(1)
  expect(() => chmodSync(marker, 0o644)).toThrow(/ENOENT/)
})

test('checking never reads the settings of the repository, and reports what is unknown', () => {
  initGit()
  const before = run(['check', '--baseline', 'main', '--format', 'json'])
  expect(before.out).not.toContain('no-unknown-history')
  writeFileSync(join(root, '.git/config'), '[[[ git cannot read this')
  expect(run(['check', '--baseline', 'main', '--format', 'json'])).toEqual(before)
  writeFileSync(join(root, '.git/objects/info/alternates'), '/somewhere/else\n')
  expect(run(['check']).out).toMatch(/uses objects outside its folder, through \/somewhere\/else.*\[no-unknown-history\]/)
  const { code, err } = run(['check', '--baseline', 'HEAD'])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('uses objects outside its folder') })
})

test('nothing is left in the temporary folder', () => {
  initGit()
  const temporary = newFolder('temporary')
  // A week ago somebody was killed here.
  const old = join(temporary, 'spec-cockpit-git-killed')
  mkdirSync(old)
  utimesSync(old, 1, 1)
  expect(run(['check'], { env: { TMPDIR: temporary } }).code).toBe(1)
  expect(readdirSync(temporary).filter((name) => name.startsWith('spec-cockpit'))).toEqual([])
})

test('the machine’s own Node runs it and gets the same answer', () => {
  const found = spawnSync('node', ['--version'], { encoding: 'utf8' })
  expect(found.status).toBe(0)
  const mine = run(['check', root, '--format', 'json'])
  expect(run(['check', root, '--format', 'json'], { node: 'node' })).toEqual(mine)
})
