import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Outcome } from '#bridge'
import { JudgementReader, type SearchResults } from '#spec'
import { buildScript } from '../testing/build-worker'
import { sampleJudgement } from '../testing/sample-judgement'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { SearchService } from './search-service'
import { TextDocument } from './text-document'

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildScript('store/search/worker.ts')
})

let folder = ''
let service: SearchService
let documents: TextDocument[] = []
let parts: Record<string, string> | null = null
beforeEach(() => {
  folder = newFolder('stores')
  parts = null
  documents = [document('SPEC.md', 'The berth is free.\nThe rope is long.'), document('ACTIVE_SPEC.md', 'A berth.')]
  service = create()
})
afterEach(async () => {
  await service.close()
  removeFolders()
})

const create = () =>
  new SearchService({ workerFile, folder, root: folder, documents: () => documents, judgement: () => parts, reader: new JudgementReader() })

function document(path: string, text: string): TextDocument {
  const made = new TextDocument(path, path, 'unknown')
  made.restore(text, null, null)
  return made
}

const request = { isCaseSensitive: false, isWholeWord: false, isPattern: false }
const search = (query: string, isPattern = false) => service.search({ ...request, query, isPattern })

function places(outcome: Outcome<SearchResults>): readonly string[] {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value.documents.flatMap(({ path, hits }) => hits.map(({ line }) => `${path}:${line}`))
}

test('a search sees the unsaved text, new documents and none that are gone', async () => {
  expect(places(await search('berth'))).toEqual(['ACTIVE_SPEC.md:1', 'SPEC.md:1'])
  documents[0]?.edit([{ from: 0, to: 0, insert: 'A berth.\n' }])
  documents = [...documents.slice(0, 1), document('specs/a.md', 'berths')]
  expect(places(await search('berth'))).toEqual(['SPEC.md:1', 'SPEC.md:2', 'specs/a.md:1'])
})

test('a search sees the last judgement', async () => {
  expect(places(await search('kind:error'))).toEqual([])
  parts = { findings: JSON.stringify(sampleJudgement().judgement.findings), decisions: '[]' }
  service.follow()
  expect(places(await search('kind:error'))).toEqual(['ACTIVE_SPEC.md:9'])
})

test('a pattern that would not end is stopped with a sentence, and the next search works', async () => {
  documents = [document('SPEC.md', `${'a'.repeat(40)}b`)]
  const stopped = await search('(a+)+$', true)
  expect(stopped.ok && stopped.value.problem).toMatch(/^This pattern takes too long/)
  expect(places(await search('aab'))).toEqual(['SPEC.md:1'])
})

test('of searches that follow each other the newest is answered', async () => {
  const outcomes = await Promise.all(['b', 'be', 'ber', 'berth'].map((query) => search(query)))
  expect(outcomes.map((outcome) => outcome.ok || outcome.problem.code)).toEqual([true, 'stale', 'stale', true])
})

test('an index that is lost while it is not open, or damaged, is built again', async () => {
  await search('berth')
  await service.close()
  for (const damage of [() => rmSync(file()), () => writeFileSync(file(), 'no database '.repeat(999))]) {
    damage()
    service = create()
    expect(places(await search('berth'))).toEqual(['ACTIVE_SPEC.md:1', 'SPEC.md:1'])
    await service.close()
  }
})

test('an index that is damaged while it is open is built again by the search that meets it', async () => {
  expect(places(await search('berth'))).toEqual(['ACTIVE_SPEC.md:1', 'SPEC.md:1'])
  const other = new DatabaseSync(file())
  other.exec('DROP TABLE texts')
  other.close()
  documents[0]?.edit([{ from: 0, to: 0, insert: 'A new berth.\n' }])
  expect(places(await search('berth'))).toEqual(['ACTIVE_SPEC.md:1', 'SPEC.md:1', 'SPEC.md:2'])
})

function file(): string {
  const name = readdirSync(folder).find((entry) => entry.endsWith('.search.sqlite'))
  return join(folder, name ?? '')
}
