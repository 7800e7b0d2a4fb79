import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { readDecisionLog } from '../index'
import { isCorrection } from './compare-parts'
import { rewriteOf } from './rewrite-of'

function recorded(path: string, text: string) {
  const outline = readDocumentTree(text)
  const log = readDecisionLog(path, outline)
  const decision = log.decisions.at(-1)
  if (!decision) throw new Error(`no decision in ${text}`)
  return { document: { outline, log }, decision }
}

/** What the rewrite is; null for none. */
function between(before: string, after: string, path = 'DECISION_LOG.md'): string | null {
  const rewrite = rewriteOf(recorded(path, before), recorded(path, after))
  return rewrite && [rewrite.kind, ...(rewrite.from === '' ? [] : [`${rewrite.from} → ${rewrite.to}`])].join(': ')
}

const section = (body: string) => `# Decisions\n\n## D-1: Departures\n\n**Status:** Accepted\n**Date:** 2026-02-20\n\n${body}\n`
const record = (decision: string, more = '', status = 'Accepted') =>
  `# 1. Departures\n\nDate: 2026-02-20\n\n## Status\n\n${status}\n\n## Context\n\nThe tide turns every six hours.\n\n## Decision\n\n${decision}\n\n## Consequences\n\nSkippers MUST call the harbour before they leave.\n${more}`
const row = (rationale: string, status = 'Accepted') =>
  `# Decisions\n\n| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n| D-1 | 2026-02-20 | Departures by tide | ${rationale} | ${status} |\n`
const adr = 'docs/adr/0001-departures.md'
const said = 'Boats leave within two hours of high tide, and the pilot uses PostgreSQL to plan them.'

describe('a rewritten decision', () => {
  it.each([
    ['number: 2 → 4', 'two hours', 'four hours'],
    ['technology: postgresql → mysql', 'PostgreSQL', 'MySQL'],
    ['negation', 'Boats leave', 'Boats do not leave'],
    ['removed', said, 'The harbour closes at night.'],
  ])('has another %s', (kind, from, to) => {
    expect(between(section(said), section(said.replace(from, to)))).toBe(kind)
    expect(between(record(said), record(said.replace(from, to)), adr)).toBe(kind)
    expect(between(row(said), row(said.replace(from, to)))).toBe(kind)
  })

  it('has another date, another word, or a weaker rule', () => {
    const [before, after] = ['The pier opens on 2026-05-01.', 'The pier opens on 2026-06-01.']
    expect(between(section(before), section(after))).toBe('number: 2026-05-01 → 2026-06-01')
    expect(between(section('Guests sleep on wooden boats.'), section('Guests sleep on wooden ships.'))).toBe('word: boats → ships')
    expect(between(record(said), record(said).replace('MUST call', 'should call'), adr)).toBe('negation: must → should')
    expect(between(record(said), record(said).replace('every six hours', 'every nine hours'), adr)).toBe('number: 6 → 9')
    // A word that moved to the end hides no number.
    expect(between(section('Daily 2 boats leave the western pier.'), section('4 boats leave the western pier daily.'))).toBe(
      'number: 2 → 4',
    )
  })
})

it('is turned round only where few other words differ', () => {
  const before = 'Boats leave the pier at high tide and return with the pilot.'
  const after = (words: string) => before.replace('leave', 'do not leave').replace('pilot', words)
  expect(between(section(before), section(after('master')))).toBe('negation')
  expect(between(section(before), section(after('harbour master')))).toBeNull()
})

describe('a decision that says the same', () => {
  it.each([
    [
      'in other emphasis and with links',
      said.replace('two hours', '**two hours**').replace('PostgreSQL', '[PostgreSQL](https://example.org)'),
    ],
    ['in other lines', said.replace('high tide, and', 'high tide,\nand')],
    ['with a slip corrected', said.replace('within', 'withn')],
    ['with digits', said.replace('two', '2')],
    ['with another sentence', `${said} Update 2026-05-01: D-002 adds ferries.`],
    ['with more words', said.replace('Boats leave', 'Boats and ferries leave')],
    ['in other plain words', said.replace('to plan them', 'for planning')],
  ])('%s', (_, after) => {
    expect(between(section(said), section(after))).toBeNull()
    expect(between(record(said), record(after), adr)).toBeNull()
    expect(between(row(said), row(after.replaceAll('\n', ' ')))).toBeNull()
  })

  it('with another status, its successor, a note and links', () => {
    expect(
      between(record(said), record(said, '\n## Update 2026-05-01\n\nFerries wait 3 hours.\n', 'Superseded by [2](0002-x.md)'), adr),
    ).toBeNull()
    expect(between(section(said), section(said).replace('Accepted', 'superseded by D-2').replace('02-20', '02-21'))).toBeNull()
    expect(between(row(said), row(said, '🔄 Superseded by D-2'))).toBeNull()
    const links = (number: number) => record(said, `\n## Links\n\n- Issue ${number} of the pilots\n`)
    expect(between(links(4), links(7), adr)).toBeNull()
  })

  it('with a blank filled, a path that moved, and a table in another order', () => {
    expect(between(record(said, '\nThe fee is TBD.\n'), record(said, '\nThe fee is 4 euros.\n'), adr)).toBeNull()
    expect(between(section(`${said} See src/tide.ts:12.`), section(`${said} See app/tide.ts:94.`))).toBeNull()
    const other = '# Decisions\n\n| Date | ID | Rationale | Decision | Status |\n|---|---|---|---|---|\n'
    expect(between(row(said), `${other}| 2026-02-20 | D-1 | ${said} | Departures by tide | Accepted |\n`)).toBeNull()
  })

  it('in a title with a slip corrected', () => {
    expect(isCorrection('Depart by teh tidle clock', 'Depart by teh tidal clock')).toBe(true)
    expect(isCorrection('Keep the archive', 'Keep the archives of 2024')).toBe(false)
    for (const [before, after] of [
      ['Use boats', 'Use ships'],
      ['Keep 2 boats', 'Keep 3 boats'],
      ['Use boats now', 'Use no boats'],
    ])
      expect(isCorrection(before ?? '', after ?? '')).toBe(false)
  })
})

it('names the first statement of a decision that was written anew, however long it is', () => {
  const sentences = (kind: string) =>
    Array.from({ length: 700 }, (_, index) => `Every ${kind}${index} carries ${kind}ropes${index}.`).join('\n\n')
  expect(between(record(sentences('boat')), record(sentences('pier')), adr)).toBe('removed')
  expect(between(record(sentences('boat')), record(sentences('boat')), adr)).toBe(null)
})
