import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Judgement } from '#spec'
import { writeDocuments } from '../testing/documents'
import { initRepository } from '../testing/init-repository'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { type CheckProgress, checkFolder } from './check-folder'

let root = ''
beforeEach(() => {
  root = newFolder('check-folder')
  writeDocuments(root)
})
afterAll(removeFolders)

async function judged(baseline?: string): Promise<Judgement> {
  const result = await checkFolder(root, baseline)
  if (!result.ok) throw new Error(result.reason)
  return result.judgement
}

const told = ({ findings }: Judgement, id: string) =>
  findings.flatMap(({ check, place, message }) => (check === id ? [{ path: place.path, line: place.line, message }] : []))

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgSign=false', ...args], { cwd: root })
}

function commitAll(message: string): void {
  git('add', '.')
  git('commit', '--quiet', '-m', message)
}

it('judges a document with a NUL byte, and says in which line it is', async () => {
  writeFileSync(join(root, 'SPEC.md'), '# Lighthouse\n\nLamps.\0\n')
  const judgement = await judged()
  expect(judgement.documents.map(({ path }) => path)).toContain('SPEC.md')
  expect(told(judgement, 'no-unreadable-document')).toEqual([{ path: 'SPEC.md', line: 3, message: expect.stringContaining('NUL') }])
})

it('reports a document and a configuration that are no text, and judges the others', async () => {
  writeFileSync(join(root, 'ACTIVE_SPEC.md'), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x80]))
  writeFileSync(join(root, 'spec-cockpit.json'), Buffer.from([0xc3, 0x28, 0xff, 0x80]))
  const judgement = await judged()
  expect(judgement.documents.map(({ path }) => path)).toEqual(['DECISION_LOG.md', 'SPEC.md'])
  expect(told(judgement, 'no-unreadable-document').map(({ path }) => path)).toEqual(['ACTIVE_SPEC.md', 'spec-cockpit.json'])
})

it('judges links by what is on disk', async () => {
  writeDocuments(root, { 'docs/lamps.md': 'Lamps.' })
  writeFileSync(join(root, 'SPEC.md'), '# Lighthouse\n\nSee [lamps](docs/lamps.md) and [oil](docs/oil.md).\n')
  expect(told(await judged(), 'no-dead-link').map(({ message }) => message)).toEqual([expect.stringContaining('docs/oil.md')])
})

it('judges what a sparse checkout leaves out, and links to it', async () => {
  writeDocuments(root, { 'docs/ACTIVE_SPEC.md': '# Plan\n', 'docs/lamps.md': 'Lamps.', 'src/a.txt': 'a' })
  writeFileSync(join(root, 'SPEC.md'), '# Lighthouse\n\nSee [lamps](docs/lamps.md), [docs](docs/) and [oil](docs/oil.md).\n')
  rmSync(join(root, 'ACTIVE_SPEC.md'))
  initRepository(root)
  commitAll('docs: begin')
  const before = await judged()
  git('sparse-checkout', 'set', '--cone', 'src')
  expect(existsSync(join(root, 'docs'))).toBe(false)
  const after = await judged()
  expect(after.documents.map(({ path }) => path)).toContain('docs/ACTIVE_SPEC.md')
  expect({ ...after, links: [] }).toEqual({ ...before, links: [] })
})

it('uses the configuration that a sparse checkout leaves out', async () => {
  writeDocuments(root, { 'spec-cockpit.json': '{ "documents": { "docs/lamps.md": "feature-spec" } }\n', 'docs/lamps.md': '# Lamps\n' })
  initRepository(root)
  commitAll('docs: begin')
  const before = await judged()
  git('update-index', '--skip-worktree', 'spec-cockpit.json')
  rmSync(join(root, 'spec-cockpit.json'))
  expect(await judged()).toEqual(before)
  git('update-index', '--no-skip-worktree', 'spec-cockpit.json')
  expect((await judged()).documents.map(({ path }) => path)).not.toContain('docs/lamps.md')
})

it('gives the engine the templates and manifests beside the documents', async () => {
  const tasks = '# Tasks: [FEATURE]\n\n- [ ] T001 Make the folders that the plan names\n'
  writeDocuments(root, { '.specify/templates/tasks-template.md': tasks, 'specs/001-lamps/tasks.md': tasks })
  writeDocuments(root, { 'package.json': '{ "dependencies": { "mysql2": "3.0.0" } }' })
  const judgement = await judged()
  expect(judgement.documents.find(({ path }) => path === 'specs/001-lamps/tasks.md')?.isTemplate).toBe(true)
  expect(told(judgement, 'no-contradicted-stack').map(({ path }) => path)).toEqual(['SPEC.md'])
})

it('compares with the baseline that is asked for', async () => {
  initRepository(root)
  commitAll('begin')
  const spec = join(root, 'SPEC.md')
  writeDocuments(root, { 'SPEC.md': '# Lighthouse\n\n## Hydration Contract\n\n- Database: SQLite\n' })
  expect(told(await judged(), 'no-undecided-change')).not.toEqual([])
  commitAll('change')
  expect(told(await judged(), 'no-undecided-change')).toEqual([])
  expect(told(await judged('HEAD~1'), 'no-undecided-change').map(({ path }) => join(root, path))).toContain(spec)
})

it('cannot use a baseline that does not exist, or without a repository', async () => {
  expect(await checkFolder(root, 'HEAD')).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^The baseline "HEAD" cannot be used: .+\.$/),
  })
  initRepository(root)
  commitAll('begin')
  expect(await checkFolder(root, 'nowhere')).toMatchObject({ ok: false, reason: expect.stringContaining('"nowhere"') })
})

it('reports its progress up to the last document', async () => {
  writeDocuments(root, Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`specs/s${index}.md`, `# Spec: Lamp ${index}\n`])))
  const seen: CheckProgress[] = []
  await checkFolder(root, undefined, (progress) => seen.push(progress))
  for (const step of ['read', 'judged'] as const) {
    const own = seen.filter((progress) => progress.step === step)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ done, total }) => done <= total && total === 123)).toBe(true)
    expect(own.map(({ done }) => done)).toEqual(own.map(({ done }) => done).sort((a, b) => a - b))
  }
})
