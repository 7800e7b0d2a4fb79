import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { findInSections } from '../../markdown/sections/read-sections'
import { anchorsOf, hasAnchor } from './anchors'
import { linkTargets } from './link-targets'
import { links } from './read-links'

const targets = (text: string, path = 'docs/design/SPEC.md'): readonly string[] => linkTargets(readDocumentTree(text), path)

describe('link targets', () => {
  it.each<[string, readonly string[]]>([
    ['[a](b.md)', ['docs/design/b.md']],
    ['[a](./b.md "Title") and [a again](b.md#part)', ['docs/design/b.md']],
    ['![a](../img/b%20c.png)', ['docs/img/b c.png']],
    ['[a](<b c.md>)', ['docs/design/b c.md']],
    ['[a](/LICENSE)', ['LICENSE']],
    ['[a](../../README.md?plain=1#top)', ['README.md']],
    ['[![a](a.svg)](b.md)', ['docs/design/a.svg', 'docs/design/b.md']],
    ['[a][b] and [b]\n\n[b]: ../b.md "Title"', ['docs/b.md']],
    ['| a | b |\n|---|---|\n| [a](b.md) | **[c](d/)** |', ['docs/design/b.md', 'docs/design/d']],
    ['- [ ] [a](100%.md)', ['docs/design/100%.md']],
    ['[文档](说明.md)', ['docs/design/说明.md']],
    ['[a](b\\(1\\).md)', ['docs/design/b(1).md']],
  ])('%s', (text, expected) => {
    expect(targets(text)).toEqual(expected)
  })

  it.each([
    '[a](https://example.org/b.md), <https://example.org>, [m](mailto:a@b.c), [c](//host/b.md)',
    '[a](#part) and [b]()',
    '`[a](b.md)` and\n\n```\n[a](b.md)\n[b]: c.md\n```',
    '<!-- [a](b.md)\n[b]: c.md -->',
    '> See [a](b.md).',
    '[outside](../../../../b.md)',
    '[a]({{LINK}}) and [^1]: note',
    '## LLM Prompt\n\n[a](b.md)\n\n[b]: c.md\n',
    'A sentence with ](b.md) in it, and\n[not]: one.md',
  ])('none in %j', (text) => {
    expect(targets(text)).toEqual([])
  })

  it('have correct ranges in any text', () => {
    const pieces = fc.array(
      fc.constantFrom('[', ']', '(', ')', '](', ']: ', '<', '>', 'a.md', '\n', '\n\n', '`', '\\', '!', ' ', '|', '- '),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(pieces, (some) => {
        const outline = readDocumentTree(some.join(''))
        for (const { target, range } of findInSections(outline, links)) {
          expect(outline.text.slice(range.from, range.to).replaceAll('\\', '')).toBe(target.replaceAll('\\', ''))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('anchors', () => {
  const has = (headings: string, fragment: string): boolean => hasAnchor(anchorsOf(readDocumentTree(headings)), fragment)

  it.each([
    ['## 2. Limits & Quotas', '2-limits--quotas'],
    ['## 🚀 Start', '-start'],
    ['## :rocket: Start', 'start'],
    ['## :rocket: Start', '-start'],
    ['## :rocket: Start', 'rocket-start'],
    ['## :arrow_left: Back', 'arrow_left-back'],
    ['## Go :zap:', 'go-zap'],
    ['## Go :zap:', 'go-'],
    ['## 🛠️ Moor', '-moor'],
    ['## 🛠️ Moor', '\uFE0F-moor'],
    ['## 🛠️ Moor', '%EF%B8%8F-moor'],
    ['## 1️⃣ Moor', '1\uFE0F\u20E3-moor'],
    ['## 1️⃣ Moor', '1-moor'],
    ['## Ratio 3:4:5', 'ratio-345'],
    ['## `run()` it', 'run-it'],
    ['## [Guide](guide.md)', 'guide'],
    ['## Same\n## Same', 'same-1'],
    ['## Größe', 'gr%C3%B6%C3%9Fe'],
    ['## 目标', '目标'],
    ['## Named {#own-name}', 'own-name'],
    ['<a id="here"></a>\n\n## There', 'here'],
    ['> ## Quoted', 'quoted'],
    ['Set\n===', 'set'],
    ['# A', 'top'],
  ])('%j offers #%s', (headings, fragment) => {
    expect(has(headings, fragment)).toBe(true)
  })

  it('and no others', () => {
    expect(has('## Quotas', 'limits')).toBe(false)
    expect(has('## :zap: Go', 'rocket-go')).toBe(false)
    expect(has('## 🛠️ Moor', 'tie')).toBe(false)
    expect(has('```\n## limits\n```', 'limits')).toBe(false)
  })
})
