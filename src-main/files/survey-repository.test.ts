import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { writeDocuments } from '../testing/documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { surveyRepository } from './survey-repository'

let root = ''
beforeEach(() => {
  root = newFolder('survey')
})
afterAll(removeFolders)

const write = (...paths: readonly string[]) => writeDocuments(root, Object.fromEntries(paths.map((path) => [path, 'text'])))
const makeFolders = (...paths: readonly string[]) => {
  for (const path of paths) mkdirSync(join(root, path), { recursive: true })
}

it('finds the folders that mark a convention down to the third level, sorted', async () => {
  makeFolders('packages/group/quay/.kiro/specs', '.specify/memory', 'apps/web/.spec-workflow/specs', 'a/b/c/d/.specify')
  write('openspec/project.md')
  expect((await surveyRepository(root)).telltales).toEqual(['.specify', 'apps/web/.spec-workflow', 'openspec', 'packages/group/quay/.kiro'])
})

it('takes a folder with a common name for a mark only if it holds what the convention has', async () => {
  write('src/openspec/index.ts', 'docs/openspec/notes.md', 'pkg/openspec/config.yaml')
  expect((await surveyRepository(root)).telltales).toEqual(['pkg/openspec'])
})

it('enters no hidden folder, no dependencies, no output, no link, and none that marks a convention', async () => {
  const skipped = ['node_modules/a', 'vendor/a', 'dist', 'target/a', '.cache', 'Pods/a', '.venv', '.specify']
  for (const folder of skipped) write(`${folder}/package.json`, `${folder}/AGENTS.md`)
  makeFolders('node_modules/a/.specify', '.cache/.specify', '.specify/.kiro')
  const elsewhere = newFolder('elsewhere')
  writeDocuments(elsewhere, { 'package.json': '{}' })
  symlinkSync(elsewhere, join(root, 'linked'))
  symlinkSync(join(elsewhere, 'package.json'), join(root, 'package.json'))
  expect(await surveyRepository(root)).toEqual({ telltales: ['.specify'], manifests: [], guides: [], folders: [''] })
})

it('finds manifests beside the code and in the workflows of continuous integration, and no other file', async () => {
  write('package.json', 'services/fees/go.mod', 'a/b/c/Dockerfile', 'a/b/c/d/package.json')
  write('.github/workflows/ci.yml', '.github/dependabot.yml', 'notes.txt', 'data.json')
  expect((await surveyRepository(root)).manifests).toEqual([
    '.github/workflows/ci.yml',
    'a/b/c/Dockerfile',
    'package.json',
    'services/fees/go.mod',
  ])
})

it('names no more than two hundred manifests, the same at each look', async () => {
  write(...Array.from({ length: 230 }, (_, index) => `packages/p${String(index).padStart(3, '0')}/package.json`))
  const { manifests } = await surveyRepository(root)
  expect([manifests.length, manifests.at(-1)]).toEqual([200, 'packages/p199/package.json'])
  expect((await surveyRepository(root)).manifests).toEqual(manifests)
})

it('reads the upper levels before the limit of folders is reached', async () => {
  makeFolders(...Array.from({ length: 1_600 }, (_, index) => `many/m${index}/deep`))
  write('zebra/package.json', 'many/m0/deep/package.json')
  expect((await surveyRepository(root)).manifests).toContain('zebra/package.json')
})

it('finds nothing in a folder that does not exist', async () => {
  expect(await surveyRepository(join(root, 'gone'))).toEqual({ telltales: [], manifests: [], guides: [], folders: [''] })
})
