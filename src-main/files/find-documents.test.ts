import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfiguration } from '#spec'
import { findDocuments, maxDocuments } from './find-documents'
import { maxDocumentBytes } from './read-document'

let folder: string
let root: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cockpit-find-'))
  root = join(folder, 'root')
  await mkdir(join(root, 'docs'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const plain = readConfiguration(null)
const write = (path: string) => writeFile(join(root, path), 'text')

it('finds the documents of the root and docs, without regard to case, and nothing else', async () => {
  await mkdir(join(root, 'src'))
  for (const path of ['spec.MD', 'docs/Active_Spec.md', 'docs/DECISION_LOG.md', 'notes.md', 'src/SPEC.md']) await write(path)
  const found = await findDocuments(root, plain)
  expect(found.documents).toMatchObject([
    { path: 'docs/Active_Spec.md', kind: 'active-spec' },
    { path: 'docs/DECISION_LOG.md', kind: 'decision-log' },
    { path: 'spec.MD', kind: 'technical-spec' },
  ])
  expect(found.unreadable).toEqual([])
  expect(found.folders).toEqual([root, join(root, 'docs')])
})

it('looks into a docs folder of any case', async () => {
  await rm(join(root, 'docs'), { recursive: true })
  await mkdir(join(root, 'Docs'))
  await write('Docs/SPEC.md')
  const found = await findDocuments(root, plain)
  expect(found.documents.map(({ path }) => path)).toEqual(['Docs/SPEC.md'])
  expect(found.folders).toContain(join(root, 'Docs'))
})

it('keeps links that stay inside and reports those that leave', async () => {
  await writeFile(join(folder, 'outside.md'), 'text')
  await write('real.md')
  await symlink('real.md', join(root, 'SPEC.md'))
  await symlink('../outside.md', join(root, 'ACTIVE_SPEC.md'))
  await symlink('nowhere.md', join(root, 'DECISION_LOG.md'))
  const found = await findDocuments(root, plain)
  expect(found.documents.map(({ path }) => path)).toEqual(['SPEC.md'])
  expect(found.unreadable).toEqual([
    { path: 'ACTIVE_SPEC.md', reason: 'It is a link that leads out of the repository.' },
    { path: 'DECISION_LOG.md', reason: 'It is a link to a file that does not exist.' },
  ])
})

it("reports links to git's own files, and reads none of them", async () => {
  await mkdir(join(root, '.git/docs'), { recursive: true })
  await writeFile(join(root, '.git/docs/SPEC.md'), '')
  await symlink('.git/docs/SPEC.md', join(root, 'SPEC.md'))
  await rm(join(root, 'docs'), { recursive: true })
  await symlink('.git/docs', join(root, 'docs'))
  const { documents, unreadable } = await findDocuments(root, plain)
  expect(documents).toEqual([])
  expect(unreadable).toEqual([
    { path: 'SPEC.md', reason: "It is a link to git's own files." },
    { path: 'docs', reason: "It is a link to git's own files. Nothing in it is read." },
  ])
})

it('does not enter a linked folder that leaves the root, and reports it', async () => {
  await rm(join(root, 'docs'), { recursive: true })
  await mkdir(join(folder, 'elsewhere'))
  await writeFile(join(folder, 'elsewhere', 'SPEC.md'), 'text')
  await symlink('../elsewhere', join(root, 'docs'))
  const found = await findDocuments(root, plain)
  expect(found.documents).toEqual([])
  expect(found.unreadable.map(({ path }) => path)).toEqual(['docs'])
})

it('lists a file that is too large, with the reason', async () => {
  await write('SPEC.md')
  await truncate(join(root, 'SPEC.md'), maxDocumentBytes + 1)
  const found = await findDocuments(root, plain)
  expect(found.documents).toEqual([])
  expect(found.unreadable).toEqual([{ path: 'SPEC.md', reason: expect.stringContaining('20 MB') }])
})

it('ignores a folder with the name of a document', async () => {
  await mkdir(join(root, 'SPEC.md'))
  expect(await findDocuments(root, plain)).toMatchObject({ documents: [], unreadable: [] })
})

it('finds nothing in a missing root', async () => {
  expect(await findDocuments(join(folder, 'gone'), plain)).toMatchObject({ documents: [], unreadable: [] })
})

it('finds the documents of the configuration with their kinds, without ignored ones', async () => {
  const configuration = readConfiguration(
    JSON.stringify({
      documents: { 'plans/now.md': 'active-spec', 'packages/*/CONTRACT.md': 'technical-spec' },
      ignore: ['docs/adr/old/', 'docs/adr/0002-*.md'],
    }),
  )
  for (const path of ['plans', 'packages/a', 'packages/b/deep', 'packages/node_modules', 'docs/adr'])
    await mkdir(join(root, path), { recursive: true })
  for (const path of ['plans/now.md', 'plans/later.md', 'packages/a/CONTRACT.md', 'packages/b/deep/CONTRACT.md']) await write(path)
  for (const path of ['packages/node_modules/CONTRACT.md', 'docs/adr/0001-boats.md', 'docs/adr/0002-oars.md', 'docs/adr/README.md'])
    await write(path)
  const found = await findDocuments(root, configuration)
  expect(found.documents).toMatchObject([
    { path: 'docs/adr/0001-boats.md', kind: 'decision-log' },
    { path: 'docs/adr/README.md', kind: 'decision-log' },
    { path: 'packages/a/CONTRACT.md', kind: 'technical-spec' },
    { path: 'plans/now.md', kind: 'active-spec' },
  ])
  expect(found.folders).toContain(join(root, 'plans'))
})

it('finds the documents of conventions in the root and in folders below it, and their settings', async () => {
  const paths = [
    'openspec/specs/berths/spec.md',
    'openspec/config.yaml',
    'packages/quay/.specify/feature.json',
    'packages/quay/specs/001-ropes/spec.md',
    'packages/quay/specs/001-ropes/research.md',
    'apps/web/.kiro/specs/berths/requirements.md',
  ]
  // A package of that name, dependencies, and a root that lies too deep.
  const others = [
    'src/openspec/main.md',
    'node_modules/a/.kiro/specs/b/tasks.md',
    'a/b/c/d/openspec/specs/e/spec.md',
    '.cache/openspec/specs/f/spec.md',
  ]
  for (const path of [...paths, ...others]) {
    await mkdir(join(root, path.slice(0, path.lastIndexOf('/'))), { recursive: true })
    await write(path)
  }
  const found = await findDocuments(root, plain)
  expect(found.documents).toMatchObject([
    { path: 'apps/web/.kiro/specs/berths/requirements.md', kind: 'feature-spec' },
    { path: 'openspec/specs/berths/spec.md', kind: 'feature-spec' },
    { path: 'packages/quay/specs/001-ropes/spec.md', kind: 'feature-spec' },
  ])
  expect(found.survey.telltales).toEqual(['apps/web/.kiro', 'openspec', 'packages/quay/.specify'])
  expect(found.settings).toEqual(['openspec/config.yaml', 'packages/quay/.specify/feature.json'])
  expect(found.folders).toContain(join(root, 'packages/quay/specs/001-ropes'))
})

it('finds the brief, outcome contract and fleet configuration beside a design', async () => {
  await mkdir(join(root, 'work/missions/berths'), { recursive: true })
  for (const name of ['BRIEF.md', 'OUTCOME-CONTRACT.md', 'TECHNICAL-DESIGN.md', 'fleet.yaml', 'notes.md'])
    await write(`work/missions/berths/${name}`)
  const found = await findDocuments(root, plain)
  expect(found.documents).toMatchObject([{ path: 'work/missions/berths/TECHNICAL-DESIGN.md', kind: 'technical-design' }])
  expect(found.settings).toEqual(['BRIEF.md', 'OUTCOME-CONTRACT.md', 'fleet.yaml'].map((name) => `work/missions/berths/${name}`))
})

it('finds the files that declare the stack, and none of dependencies', async () => {
  for (const folder of ['apps/web/node_modules/x', '.github/workflows', '.cache']) await mkdir(join(root, folder), { recursive: true })
  const declared = ['.github/workflows/ci.yml', 'Dockerfile', 'apps/web/package.json', 'compose.yaml']
  for (const path of [...declared, 'apps/web/node_modules/x/package.json', '.cache/package.json', 'config.yaml']) await write(path)
  expect((await findDocuments(root, plain)).survey.manifests).toEqual(declared)
})

it('finds the folders of records in documentation and packages, with those below, and watches the way to them', async () => {
  const records = [
    'docs/architecture/adr/0001-boats.md',
    'docs/adr/harbour/0002-oars.md',
    'packages/fees/docs/adr/0001-fees.md',
    '.decisions/0001-tides.md',
    'backlog/decisions/decision-1 - Ropes.md',
  ]
  const others = [
    'docs/architecture/overview.md',
    'docs/adr/0000-template.md',
    'packages/node_modules/docs/adr/0001-no.md',
    'src/decisions/0001-no.md',
    'packages/tides/index.md',
  ]
  for (const path of [...records, ...others]) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await write(path)
  }
  const found = await findDocuments(root, plain)
  expect(found.documents.map(({ path }) => path)).toEqual([...records].sort())
  for (const folder of ['docs/architecture/adr', 'docs/adr/harbour', 'packages/fees/docs', 'packages'])
    expect(found.folders).toContain(join(root, folder))
  expect(found.folders).not.toContain(join(root, 'packages/tides'))
})

it('leaves the forms out that a pattern of the configuration covers, but not one that it names', async () => {
  await mkdir(join(root, 'notes'))
  for (const path of ['notes/0001-boats.md', 'notes/0000-template.md', 'notes/README.md']) await write(path)
  const paths = async (documents: Readonly<Record<string, string>>) =>
    (await findDocuments(root, readConfiguration(JSON.stringify({ documents })))).documents.map(({ path }) => path)
  expect(await paths({ 'notes/*.md': 'decision-log' })).toEqual(['notes/0001-boats.md', 'notes/README.md'])
  expect(await paths({ 'notes/0000-template.md': 'decision-log' })).toEqual(['notes/0000-template.md'])
})

it('finds 5,000 documents, and names the first one beyond', async () => {
  await mkdir(join(root, 'specs'))
  const configuration = readConfiguration(JSON.stringify({ documents: { 'specs/*.md': 'feature-spec' } }))
  const paths = Array.from({ length: maxDocuments + 2 }, (_, index) => `specs/${String(index).padStart(4, '0')}.md`)
  await Promise.all(paths.map(write))
  const found = await findDocuments(root, configuration)
  expect(maxDocuments).toBe(5000)
  expect(found.documents.map(({ path }) => path)).toEqual(paths.slice(0, maxDocuments))
  expect(found.unreadable).toEqual([{ path: 'specs/5000.md', reason: expect.stringContaining('Only 5000 documents are read') }])
})

it('finds guides for coding agents beside the documents, in the root, in packages and for GitHub, and watches their folders', async () => {
  const guides = ['.github/copilot-instructions.md', 'AGENTS.md', 'packages/quay/CLAUDE.md']
  const others = ['.github/AGENTS.md', 'agents/notes.md', 'docs/AGENTS.md', 'openspec/AGENTS.md', 'packages/quay/test/GEMINI.md']
  for (const path of [...guides, ...others, 'node_modules/boats/AGENTS.md']) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await write(path)
  }
  const found = await findDocuments(root, plain)
  expect(found.documents).toEqual([])
  expect(found.settings).toEqual(guides)
  expect(found.folders).toEqual(expect.arrayContaining([join(root, '.github'), join(root, 'packages/quay')]))
  const set = await findDocuments(root, readConfiguration('{"documents":{"AGENTS.md":"steering"}}'))
  expect(set.documents).toMatchObject([{ path: 'AGENTS.md', kind: 'steering' }])
  expect(set.settings).toEqual(guides.filter((path) => path !== 'AGENTS.md'))
})
