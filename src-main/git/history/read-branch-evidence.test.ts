import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentKind } from '#spec'
import { makeTestRepository, readerKinds, type TestRepository } from '../../testing/test-repository'
import { readBranchEvidence } from './read-branch-evidence'
import { readBranchFeatures } from './read-branch-features'

let test: TestRepository
beforeEach(() => {
  test = makeTestRepository()
})
afterEach(() => test.remove())

const ropes = 'specs/004-ropes/spec.md'
const oars = 'specs/004-oars/spec.md'
const tasks = 'specs/001-piers/tasks.md'
const mainSpec = 'openspec/specs/berths/spec.md'
const delta = 'openspec/changes/sort-berths/specs/berths/spec.md'

describe.each(readerKinds)('of a %s repository', (kind) => {
  async function evidence(
    documents: Readonly<Record<string, DocumentKind>>,
    current: string | null = test.git('branch', '--show-current').trim(),
  ) {
    return readBranchEvidence({
      reader: await test.reader(kind),
      documents: Object.entries(documents).map(([path, of]) => ({ path, kind: of })),
      head: { sha: test.git('rev-parse', 'HEAD').trim(), branch: current },
      textOf: (bytes) => bytes.toString('utf8'),
    })
  }
  const features = async (documents: Readonly<Record<string, DocumentKind>> = { [ropes]: 'feature-spec' }) =>
    (await evidence(documents))?.features.map(({ branch, path }) => `${branch} ${path}`)
  /** Commits files on a new branch from main, and goes back. */
  function branch(name: string, files: Readonly<Record<string, string>>): void {
    test.git('switch', '--quiet', '-c', name, 'main')
    test.commit(files)
    test.git('switch', '--quiet', 'main')
  }

  it('asks git nothing where there is nothing to compare', async () => {
    test.commit({ 'SPEC.md': 'a' })
    const reader = await test.reader(kind)
    const refuse = () => Promise.reject(new Error('git was asked'))
    const documents = [
      { path: 'SPEC.md', kind: 'technical-spec' as const },
      { path: '.kiro/specs/ropes/tasks.md', kind: 'tasks' as const },
    ]
    const objects = Object.assign(refuse, { prefix: '' })
    const input = { reader: { ...reader, objects, allBranches: refuse }, documents, textOf: String }
    expect(await readBranchEvidence({ ...input, head: { sha: test.git('rev-parse', 'HEAD').trim(), branch: 'main' } })).toBeUndefined()
  })

  it('finds another feature of the same number on an unmerged branch, local or remote-tracking', async () => {
    test.commit({ 'README.md': 'a' })
    branch('oars', { [oars]: '# Oars' })
    branch('sails', { 'specs/004-sails/spec.md': '# Sails', 'specs/005-masts/spec.md': '# Masts' })
    test.git('update-ref', 'refs/remotes/origin/sails', 'sails')
    test.git('branch', '--quiet', '-D', 'sails')
    test.commit({ [ropes]: '# Ropes' })
    expect((await evidence({ [ropes]: 'feature-spec' }))?.features).toContainEqual({
      branch: 'oars',
      path: 'specs/004-oars',
      spec: '# Oars',
    })
    expect([...((await features()) ?? [])].sort()).toEqual(['oars specs/004-oars', 'origin/sails specs/004-sails'])
    test.git('pack-refs', '--all')
    expect((await features())?.length).toBe(2)
  })

  it('is silent about merged branches, and about one that contains HEAD', async () => {
    test.commit({ 'README.md': 'a' })
    branch('oars', { [oars]: '# Oars' })
    expect(await features()).toBeUndefined()
    test.commit({ [ropes]: '# Ropes' })
    test.git('merge', '--quiet', '--no-edit', 'oars')
    expect(await features()).toBeUndefined()
  })

  it('is silent about a feature that both had under another name, have alike, or that took a number in use', async () => {
    test.commit({ [ropes]: '# Ropes' })
    test.git('switch', '--quiet', '-c', 'renamed')
    test.git('mv', 'specs/004-ropes', 'specs/004-lines')
    test.git('commit', '--quiet', '-m', 'rename')
    test.git('switch', '--quiet', 'main')
    branch('copy', { [ropes]: '# Ropes again' })
    branch('second', { [oars]: '# Oars' })
    test.commit({ 'README.md': 'a' })
    expect(await features()).toBeUndefined()
  })

  it('is silent about a feature that was merged as one commit, and removed later', async () => {
    test.commit({ 'README.md': 'a' })
    branch('oars', { [oars]: '# Oars' })
    test.commit({ [oars]: '# Oars', 'specs/005-masts/spec.md': '# Masts' })
    test.git('rm', '--quiet', oars)
    test.git('commit', '--quiet', '-m', 'archive')
    test.commit({ [ropes]: '# Ropes' })
    expect(await features()).toBeUndefined()
  })

  it('is silent about a branch that was left half a year before the newest one', async () => {
    test.commit({ 'README.md': 'a' })
    process.env.GIT_COMMITTER_DATE = '2020-01-02T12:00:00+0000'
    branch('oars', { [oars]: '# Oars' })
    delete process.env.GIT_COMMITTER_DATE
    test.commit({ [ropes]: '# Ropes' })
    expect(await features()).toBeUndefined()
  })

  it('is silent about unrelated histories, an older state of the same branch, and folders without a spec', async () => {
    test.commit({ 'README.md': 'a' })
    branch('notes', { 'specs/004-notes/research.md': '# Notes' })
    test.git('switch', '--quiet', '-c', 'ropes')
    test.commit({ [oars]: '# Ropes' })
    test.git('update-ref', 'refs/remotes/origin/ropes', 'HEAD')
    test.git('reset', '--quiet', '--hard', 'main')
    test.commit({ [ropes]: '# Ropes' })
    test.git('switch', '--quiet', '--orphan', 'alone')
    test.commit({ [oars]: '# Oars' })
    test.git('switch', '--quiet', 'ropes')
    expect(await features()).toBeUndefined()
  })

  it('compares the folders of features only where git is asked for at most 20,000 names', async () => {
    const base = test.commit({ 'README.md': 'a' })
    branch('oars', { [oars]: '# Oars' })
    test.commit({ [ropes]: '# Ropes' })
    const [sha, commit] = ['HEAD', 'oars'].map((name) => test.git('rev-parse', name).trim()) as [string, string]
    const input = { reader: await test.reader(kind), documents: [], head: { sha, branch: 'main' }, textOf: String }
    const compare = (folders: number) => {
      const paths = ['specs', ...Array.from({ length: folders - 1 }, (_, index) => `packages/p${index}/specs`)]
      const used = paths.map((path) => ({ path, numbers: ['004'] }))
      return readBranchFeatures(input, used, [{ name: 'oars', commit, forks: [base] }])
    }
    expect((await compare(3)).map(({ path }) => path)).toEqual(['specs/004-oars'])
    expect(await compare(6_667)).toEqual([])
  })

  it('reads tasks that another branch changed, with the text where they parted', async () => {
    test.commit({ [tasks]: 'one' })
    branch('oars', { [tasks]: 'one, oars' })
    branch('other', { 'README.md': 'x' })
    expect(await evidence({ [tasks]: 'tasks' })).toBeUndefined()
    test.commit({ 'README.md': 'a' })
    const expected = [{ branch: 'oars', path: tasks, before: ['one'], after: 'one, oars' }]
    expect((await evidence({ [tasks]: 'tasks' }))?.taskLists).toEqual(expected)
    test.commit({ [tasks]: 'one, oars' })
    expect(await evidence({ [tasks]: 'tasks' })).toBeUndefined()
  })

  it('reads main specs that the base branch has changed', async () => {
    const documents = { [delta]: 'spec-delta', [mainSpec]: 'feature-spec' } as const
    test.commit({ [mainSpec]: 'one', 'openspec/specs/fees/spec.md': 'fees' })
    branch('sort', { [delta]: 'delta' })
    test.commit({ 'openspec/specs/fees/spec.md': 'other fees' })
    test.git('switch', '--quiet', 'sort')
    expect(await evidence(documents)).toBeUndefined()
    test.git('switch', '--quiet', 'main')
    test.commit({ [mainSpec]: 'two' })
    expect(await evidence(documents)).toBeUndefined()
    test.git('switch', '--quiet', 'sort')
    expect((await evidence(documents))?.base).toEqual({
      branch: 'main',
      inheritedDeltas: [],
      specs: [{ path: mainSpec, before: 'one', after: 'two' }],
    })
    test.git('update-ref', 'refs/remotes/origin/trunk', 'main')
    test.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    test.git('branch', '--quiet', '-D', 'main')
    expect((await evidence(documents))?.base?.branch).toBe('origin/trunk')
    test.git('merge', '--quiet', '--no-edit', 'origin/trunk')
    expect(await evidence(documents)).toBeUndefined()
  })

  it('says that a main spec is gone, and nothing of a change that the base branch has archived', async () => {
    const documents = { [delta]: 'spec-delta' } as const
    test.commit({ [mainSpec]: 'one', [delta]: 'delta' })
    branch('sort', { 'README.md': 'x' })
    test.git('rm', '--quiet', mainSpec)
    test.git('commit', '--quiet', '-m', 'remove')
    test.git('switch', '--quiet', 'sort')
    expect((await evidence(documents))?.base?.specs).toEqual([{ path: mainSpec, before: 'one', after: null }])
    expect((await evidence(documents))?.base?.inheritedDeltas).toEqual([delta])
    test.commit({ [delta]: 'other delta' })
    expect((await evidence(documents))?.base?.inheritedDeltas).toEqual([])
    test.git('switch', '--quiet', 'main')
    test.git('mv', 'openspec/changes/sort-berths', 'openspec/changes/2026-01-02-sort-berths')
    test.git('commit', '--quiet', '-m', 'archive')
    test.git('switch', '--quiet', 'sort')
    expect(await evidence(documents)).toBeUndefined()
  })

  it('is unknown, and silent, when objects are missing', async () => {
    test.commit({ 'README.md': 'a' })
    branch('oars', { [oars]: '# Oars' })
    test.commit({ [ropes]: '# Ropes' })
    const reader = await test.reader(kind)
    const missing = '1'.repeat(40)
    const input = { documents: [{ path: ropes, kind: 'feature-spec' as const }], textOf: String }
    expect(await readBranchEvidence({ ...input, reader, head: { sha: missing, branch: 'main' } })).toBeUndefined()
  })
})
