import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SearchRequest, SearchResults } from '#spec'
import { sampleJudgement } from '../../testing/sample-judgement'
import { foldText } from './fold-text'
import { type OpenedIndex, openSearchIndex } from './open-search-index'
import { isWord } from './text-matcher'

let folder = ''
let opened: OpenedIndex
const open = () => openSearchIndex(join(folder, 'search.sqlite'), ['technical-spec', 'active-spec', 'decision-log'])
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'))
  opened = open()
})
afterEach(() => {
  opened.connection.close()
  rmSync(folder, { recursive: true })
})

const request = (query: string, options: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  isCaseSensitive: false,
  isWholeWord: false,
  isPattern: false,
  ...options,
})
const search = (query: string, options: Partial<SearchRequest> = {}) => opened.index.search(request(query, options))
const places = ({ documents }: SearchResults) => documents.flatMap(({ path, hits }) => hits.map(({ line }) => `${path}:${line}`))

function setTexts(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) opened.index.setText(path, 1, text)
  opened.index.flush()
}

function setJudgement(overrides: Parameters<typeof sampleJudgement>[0] = {}): void {
  const { judgement } = sampleJudgement(overrides)
  const { documents, decisions, items, findings } = judgement
  const parts = { documents, decisions, items, findings }
  opened.index.setJudgement(Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)])))
}

test('finds parts of words, in any script, with the place and the match', () => {
  setTexts({ 'SPEC.md': '# Harbour\n\nThe berths are kept in PostgreSQL.\n', 'ja.md': '# 港\n\nデータベースは東京にある。\n' })
  const { documents } = search('stgres')
  expect(documents).toEqual([
    {
      path: 'SPEC.md',
      count: 1,
      hits: [
        {
          kind: 'line',
          line: 3,
          range: { from: 36, to: 42 },
          version: 1,
          label: '',
          text: 'The berths are kept in PostgreSQL.',
          marks: [{ from: 25, to: 31 }],
        },
      ],
    },
  ])
  for (const query of ['データベース', '東京', '港', 'ベース']) expect(search(query).count, query).toBe(1)
})

test('every word has to be in the line, and a phrase as it is written', () => {
  setTexts({ 'SPEC.md': 'keep the ropes\nropes we keep\nkeep\n' })
  expect(places(search('keep ropes'))).toEqual(['SPEC.md:1', 'SPEC.md:2'])
  expect(places(search('"we keep"'))).toEqual(['SPEC.md:2'])
  expect(places(search('"we keep'))).toEqual(['SPEC.md:2'])
})

test('case, word and pattern narrow what is found', () => {
  setTexts({ 'SPEC.md': 'Rope\nropes\nrope 12\n' })
  expect(places(search('rope', { isWholeWord: true }))).toEqual(['SPEC.md:1', 'SPEC.md:3'])
  expect(places(search('rope', { isCaseSensitive: true }))).toEqual(['SPEC.md:2', 'SPEC.md:3'])
  expect(places(search('rope \\d+', { isPattern: true }))).toEqual(['SPEC.md:3'])
})

test('a pattern that cannot be read is answered with a sentence', () => {
  setTexts({ 'SPEC.md': 'Rope\n' })
  expect(search('(rope', { isPattern: true })).toEqual({
    documents: [],
    count: 0,
    problem: 'This pattern is not valid: unterminated group.',
  })
})

test('filters find decisions, items and findings of the judgement', () => {
  setTexts({ 'SPEC.md': 'a\n'.repeat(40), 'ACTIVE_SPEC.md': 'b\n'.repeat(9), 'DECISION_LOG.md': 'c\n'.repeat(9) })
  setJudgement()
  expect(places(search('status:active'))).toEqual(['DECISION_LOG.md:7'])
  expect(places(search('kind:todo'))).toEqual(['SPEC.md:30'])
  expect(places(search('kind:error'))).toEqual(['ACTIVE_SPEC.md:9'])
  expect(places(search('kind:decision postgres'))).toEqual(['DECISION_LOG.md:7'])
  expect(places(search('kind:decision mongo'))).toEqual([])
  expect(places(search('says mongodb'))).toEqual(['ACTIVE_SPEC.md:9'])
  expect(places(search('kind:technical-spec a')).length).toBe(42)
  expect(places(search('status:draft a')).length).toBe(40)
})

test('an owner finds the lines of the documents that name it', () => {
  setTexts({ 'SPEC.md': 'ropes\n', 'ACTIVE_SPEC.md': 'ropes\n' })
  const { documents } = sampleJudgement().judgement
  const owners = { 'SPEC.md': { Owner: 'Ana Berg' }, 'ACTIVE_SPEC.md': { Authors: 'Bo, Cy' } } as const
  setJudgement({ documents: documents.map((each) => ({ ...each, metadata: owners[each.path as keyof typeof owners] })) })
  expect(places(search('owner:@ana ropes'))).toEqual(['SPEC.md:1'])
  expect(places(search('owner:cy ropes'))).toEqual(['ACTIVE_SPEC.md:1'])
})

test('the decisions of a long log come in chunks, of which only those that changed come again', () => {
  const decision = (at: number, title: string) => {
    const { judgement } = sampleJudgement()
    const place = { range: { from: at, to: at + 1 }, line: at, column: 1, endLine: at, endColumn: 2 }
    return { ...judgement.decisions[0], id: `D-${at}`, title, text: title, status: 'active', place, datePlace: null, idPlace: null }
  }
  const start = (name: string, line: number) => ({ name, path: 'DECISION_LOG.md', offset: line, line })
  const index = (line: number) => JSON.stringify({ chunks: [start('decisions:0', 1), start('decisions:1', line)] })
  setTexts({ 'DECISION_LOG.md': 'c\n'.repeat(20) })
  opened.index.setJudgement({
    decisions: index(5),
    'decisions:0': JSON.stringify([decision(0, 'Lay the rope'), decision(1, 'Buy a rope')]),
    'decisions:1': JSON.stringify([decision(0, 'Sell the rope')]),
  })
  expect(places(search('kind:decision rope'))).toEqual(['DECISION_LOG.md:1', 'DECISION_LOG.md:2', 'DECISION_LOG.md:5'])
  opened.index.setJudgement({
    decisions: index(6),
    'decisions:0': JSON.stringify([decision(0, 'Lay the chain'), decision(1, 'Buy a rope')]),
  })
  expect(places(search('kind:decision rope'))).toEqual(['DECISION_LOG.md:2', 'DECISION_LOG.md:6'])
})

test('an id is found where it is cited, and not within a longer one', () => {
  setTexts({ 'SPEC.md': 'See D-001.\nD-0011\nD-001-a\n(d-001)\n', 'DECISION_LOG.md': '| D-001 | Use PostgreSQL |\n' })
  expect(places(search('id:D-001'))).toEqual(['DECISION_LOG.md:1', 'SPEC.md:1', 'SPEC.md:4'])
  expect(places(search('id:D-001 see'))).toEqual(['SPEC.md:1'])
  expect(places(search('id:D-001 in:log'))).toEqual(['DECISION_LOG.md:1'])
})

test('a line that holds a decision is shown as the decision', () => {
  setTexts({ 'DECISION_LOG.md': `${'\n'.repeat(6)}| D-001 | Use PostgreSQL | because |` })
  setJudgement()
  const kinds = (query: string) => search(query).documents.flatMap(({ hits }) => hits.map(({ kind, label, text }) => [kind, label, text]))
  expect(kinds('postgresql')).toEqual([['decision', 'D-001', 'Use PostgreSQL']])
  expect(kinds('because')).toEqual([['decision', 'D-001', '| D-001 | Use PostgreSQL | because |']])
})

test('hits beyond the limit are counted', () => {
  setTexts({ 'SPEC.md': 'rope\n'.repeat(300) })
  const [document] = search('rope').documents
  expect([document?.hits.length, document?.count]).toEqual([100, 300])
})

const word = fc.oneof(
  fc.constantFrom(
    'rope',
    'Rope',
    'ropes',
    'berth',
    '港',
    '東京港',
    '데이터',
    'straße',
    'STRASSE',
    'ὈΔΟΣ',
    'İstanbul',
    'a',
    'ab',
    '"',
    '*',
    '%',
    '😀x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll('\n', '')),
)
const line = fc.array(word, { maxLength: 6 }).chain((words) => fc.constantFrom(' ', '').map((by) => words.join(by)))
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
const part = fc.tuple(line, fc.nat(), fc.integer({ min: 1, max: 5 })).map(([whole, from, length]) => {
  const points = Array.from(whole)
  const start = points.length === 0 ? 0 : from % points.length
  return points.slice(start, start + length).join('')
})

test('a search for words finds the same lines as comparing every line, also after edits', () => {
  const options = fc.record({ isCaseSensitive: fc.boolean(), isWholeWord: fc.boolean() })
  const edits = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md'), text), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(edits, fc.array(fc.oneof(part, word), { minLength: 1, maxLength: 2 }), options, (sequence, words, given) => {
      const terms = words.map((one) => one.replace(/[\s":]/g, '')).filter((one) => one !== '')
      const texts = new Map<string, string>()
      for (const [path, value] of sequence) {
        texts.set(path, value)
        opened.index.setText(path, texts.size, value)
        opened.index.flush()
      }
      const expected = [...texts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([path, value]) =>
          value.split('\n').flatMap((whole, at) => {
            const searched = given.isCaseSensitive ? whole : foldText(whole)
            const holds = (term: string) => {
              const wanted = given.isCaseSensitive ? term : foldText(term)
              return Array.from({ length: searched.length }, (_, from) => from).some(
                (from) => searched.startsWith(wanted, from) && (!given.isWholeWord || isWord(searched, from, from + wanted.length)),
              )
            }
            return terms.length > 0 && terms.every(holds) ? [`${path}:${at + 1}`] : []
          }),
        )
      const found = places(search(terms.map((term) => `"${term}"`).join(' '), given))
      for (const path of texts.keys()) opened.index.removeText(path)
      expect(found).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})

test('an index that is opened again, damaged or lost finds the same', () => {
  const texts = { 'SPEC.md': Array.from({ length: 400 }, (_, at) => `rope number ${at} of berth ${at % 7}`).join('\n') }
  setTexts(texts)
  const expected = search('number 123').documents
  expect(expected).toHaveLength(1)
  opened.connection.pragma('wal_checkpoint(TRUNCATE)')
  opened.connection.close()
  const file = join(folder, 'search.sqlite')
  const bytes = readFileSync(file)
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 })
  fc.assert(
    fc.property(damage, (changes) => {
      const damaged = Buffer.from(bytes)
      for (const [at, value] of changes) damaged[at] = value
      writeFileSync(file, damaged)
      opened = open()
      setTexts(texts)
      const found = search('number 123').documents
      opened.connection.close()
      expect(found).toEqual(expected)
    }),
    { numRuns: 100 },
  )
  rmSync(file)
  opened = open()
  setTexts(texts)
  expect(search('number 123').documents).toEqual(expected)
})

test('texts that are used no more are removed when they are most of the index', () => {
  const rows = (name: string) => Array.from({ length: 3000 }, (_, at) => `${name} ${at}`).join('\n')
  for (const name of ['rope', 'berth', 'buoy', 'mast']) setTexts({ 'SPEC.md': rows(name) })
  const count = opened.connection.prepare('SELECT count(*) FROM texts').pluck().get() as number
  expect(count).toBeLessThan(10_000)
  expect(search('mast 2999').count).toBe(1)
  expect(search('rope').count).toBe(0)
})
