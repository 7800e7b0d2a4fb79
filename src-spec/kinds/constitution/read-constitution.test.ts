import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { arabic, articles, chinese, german, law, lookAlikes, tokenTemplate } from '../../fixtures/constitution'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readConstitution } from './read-constitution'

const read = (text: string) => readConstitution('CONSTITUTION.md', readDocumentTree(text))
const stated = (text: string) => {
  const { version, ratified, amended } = read(text)
  return [version?.value ?? null, ratified?.iso ?? null, amended?.iso ?? null]
}
const principles = (text: string) => read(text).principles.map(({ title, number }) => [number, title])

describe('statements of a constitution about itself', () => {
  it.each([
    ['a footer', law, ['1.2.0', '2026-02-01', '2026-05-20']],
    ['a table at the head, without a certain day of amendment', articles, ['2.1.0', '2026-01-05', null]],
    ['plain words in German, with Windows line endings', german, ['1.4.0', '2026-02-03', '2026-04-18']],
    ['a Chinese list with full-width colons', chinese, ['1.0.1', '2026-03-05', '2026-04-01']],
    ['Arabic', arabic, ['3.0.0', '2026-03-05', '2026-03-05']],
    ['an untouched template', tokenTemplate, [null, null, null]],
    ['front matter', '---\nversion: 1.3.0\nratified: 2026-01-01\n---\n# Law\n', ['1.3.0', '2026-01-01', null]],
    ['a comment', '<!-- Version: 1.3.0 | Ratified: 2026-01-01 -->\n# Law\n', ['1.3.0', '2026-01-01', null]],
    ['lines of one paragraph', '# Law\n\n## End\nVersion: v1.3\nAdopted: 2026-01-01\n', ['v1.3', '2026-01-01', null]],
    ['a lone line under its own heading', '# Law\n\n## Governance\n\n**Version**: 1.3.0\n', ['1.3.0', null, null]],
    ['a table of one row', '# Law\n\n| Version | Ratified |\n|---|---|\n| 1.3.0 | 2026-01-01 |\n', ['1.3.0', '2026-01-01', null]],
    ['the title', '# Harbour — Constitution v1.1.0\n\n**Ratified:** 2026-01-01\n', ['v1.1.0', '2026-01-01', null]],
    ['a footer without version and days', '# Law\n\n**Ratified**: TBD | **Last Amended**: —\n', [null, null, null]],
  ])('in %s', (_name, text, expected) => expect(stated(text)).toEqual(expected))

  it('ignores code, quotes, examples, history and other subjects', () => {
    const found = read(lookAlikes)
    expect([found.version, found.ratified, found.versions.length]).toEqual([null, null, 0])
    expect(stated(`${lookAlikes}\n## End\n\n**Version**: 1.1.0 | **Ratified**: 2026-01-01\n`)).toEqual(['1.1.0', '2026-01-01', null])
  })

  it('reads paragraphs, lists and tables: the last table wins in any position', () => {
    const table = (version: string) => `| Field | Value |\n|---|---|\n| Version | ${version} |\n| Ratified | 2026-01-01 |\n\n`
    const list = '- Version: 2.0.0\n- Ratified: 2026-01-02\n\n'
    const line = '**Version**: 3.0.0 | **Ratified**: 2026-01-03\n\n'
    expect(stated(`# Law\n\n## A\n${table('1.0.0')}## B\n${list}## C\n${line}`)[0]).toBe('1.0.0')
    expect(stated(`# Law\n\n## A\n${list}## B\n${line}`)[0]).toBe('2.0.0')
    expect(stated(`# Law\n\n## A\n${table('1.0.0')}## B\n${table('4.0.0')}## C\n${line}`)[0]).toBe('4.0.0')
  })

  it('marks the value alone', () => {
    const { version, amended } = read(law)
    const text = (range: { readonly from: number; readonly to: number } | undefined) => law.slice(range?.from, range?.to)
    expect([text(version?.place.range), text(amended?.place.range)]).toEqual(['1.2.0', '2026-05-20'])
    const table = read(articles).version?.place.range
    expect(articles.slice(table?.from, table?.to)).toBe('2.1.0')
  })
})

describe('principles', () => {
  const numbered = '# Law\n\n## 1. Tests\nx\n\n## 2. Logs\ny\n\n## Governance\nz\n'

  it.each([
    ['sections under "Principles"', law, ['1 Harbours First', '2 Money is Exact', '3 One Way Back']],
    ['articles', articles, ['1 Crossings', '2 Tickets', '3 Weather', '4 Quiet Nights']],
    ['a list', german, ['null Sicherheit', 'null Ruhe']],
    ['Chinese sections', chinese, ['null 一致性', 'null 可观测']],
    ['numbered sections without such a heading', numbered, ['1 Tests', '2 Logs']],
    ['none', '# Law\n\n## Notes\nx\n', []],
  ])('in %s', (_name, text, expected) => expect(principles(text).map((one) => one.map(String).join(' '))).toEqual(expected))

  it('leaves the footer out of the last one', () => {
    const text = '# Law\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n**Version**: 1.0.0 | **Ratified**: 2026-01-05\n'
    expect(read(text).principles[0]?.text).toBe('Code MUST be tested.')
    expect(read(text).principles[0]?.binds).toBe(true)
  })

  it('leaves the requirements of a footer out of it', () => {
    const text = '# Law\n\n## Principles\n\n### I. Tests\nCode is tested.\n\n**Version**: 1.0.0 | **Ratified**: required by 2026-01-05\n'
    expect(read(text).principles.map(({ text: words, binds }) => [words, binds])).toEqual([['Code is tested.', false]])
  })

  it('includes the text of the sections below it, and gives the place of its title', () => {
    const first = '### I. Tests\nCode is tested.\n\n#### How\n\n#### When\nTests MUST run.\n'
    const text = `# Law\n\n## Principles\n\n${first}\n### II. Logs\nLogs are kept.\n`
    const found = read(text).principles.map(({ text: words, binds, place }) => [
      words,
      binds,
      text.slice(place.range.from, place.range.to),
      place.line,
    ])
    expect(found).toEqual([
      ['Code is tested.\nTests MUST run.', true, '### I. Tests', 5],
      ['Logs are kept.', false, '### II. Logs', 13],
    ])
  })
})

describe('kind, template or filled', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../resources/templates/CONSTITUTION.md'), 'utf8')

  it.each([
    ['the shipped one', shipped],
    ['the shipped one without its marker', shipped.replace(/<!--.*?-->\n?/s, '')],
    ['the shipped one with name and dates', shipped.replaceAll('{{PROJECT_NAME}}', 'Boats').replaceAll('{{DATE}}', '2026-06-01')],
    ['one of tokens', tokenTemplate],
  ])('%s is a template', (_name, text) => expect(readDocument({ path: 'CONSTITUTION.md', text }).isTemplate).toBe(true))

  it('is no template with one principle of its own', () => {
    const text = shipped.replace('[What MUST hold, for whom, and how anybody can check it]', 'A berth MUST never be promised twice.')
    expect(readDocument({ path: 'CONSTITUTION.md', text }).isTemplate).toBe(false)
  })

  it.each([law, articles, german, chinese, arabic, lookAlikes])('a filled constitution is no template', (text) => {
    const document = readDocument({ path: '.specify/memory/constitution.md', text })
    expect([document.kind, document.isTemplate, document.placeholders]).toEqual(['constitution', false, []])
  })

  it('is recognised by its structure if the path does not decide, unlike documents that only mention a constitution', () => {
    const kind = (text: string) => readDocument({ path: 'specs/x.md', text }).kind
    expect([law, articles, german, chinese].map(kind)).toEqual(Array(4).fill('constitution'))
    expect(kind('# Constitution Editor\n\n## Principles\nx\n')).not.toBe('constitution')
    expect(kind('# Constitution\n\n| Field | Value |\n|---|---|\n| Spec ID | S-1 |\n\n## Principles\nx\n')).not.toBe('constitution')
  })
})

it('reads any text, and its places lie in the text', () => {
  const pieces = fc.constantFrom(
    '<!-- Sync Impact Report\n',
    'Version change: 1.0.0 → ',
    '2.0.0',
    'Added sections: Article I-',
    'XVI, ',
    '- ⚠ pending a.md\n',
    '-->\n',
    '# Constitution\n',
    '## Principles\n',
    '### I. A\n',
    '**Version**: ',
    ' | ',
    '**Ratified**: 2026-01-01',
    'should ',
    '"',
    '`',
    '(',
    '\n',
    '\r\n',
    '- ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(text, (source) => {
      const { version, versions, ratified, amended, report, principles: found } = read(source)
      const sections = report?.sections ?? []
      const places = [version, ...versions, ratified, amended, ...sections, ...(report?.pending ?? []), ...found]
      for (const place of places.map((one) => one?.place)) {
        if (place) expect(place.range.from <= place.range.to && place.range.to <= source.length).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

it('the place of a principle in a list is its name in bold, else its whole line', () => {
  const text = '# Law\n\n## Principles\n\n- **Safety**: boats float\n- Ropes hold\n'
  const places = read(text).principles.map(({ place: { range } }) => text.slice(range.from, range.to))
  expect(places).toEqual(['**Safety**', 'Ropes hold'])
})
