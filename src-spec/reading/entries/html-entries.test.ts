import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { entryValue } from './entry-value'
import { readHtml } from './html-rows'
import { readEntries } from './read-entries'

const read = (html: string): readonly (readonly [string, string])[] => {
  const outline = readDocumentTree(`# A\n\n${html}\n`)
  return readEntries(outline, () => true).map((entry) => [entry.key, entryValue(outline, entry, entry.field?.name ?? '').value.text])
}
const hasMore = (html: string): boolean => {
  const outline = readDocumentTree(`# A\n\n${html}\n`)
  return readHtml(outline, { from: 0, to: outline.text.length }).hasMore
}

it.each([
  ['<table>\n<tr><td>Database</td><td>SQLite</td></tr>\n<tr><th>Auth</th><td><code>none</code></td></tr>\n</table>'],
  [
    '<TABLE border="1">\n  <TR>\n    <TD><b>Database:</b></TD>\n    <TD>\n      SQLite\n    </TD>\n  </TR>\n  <TR><TD>Auth<TD>none\n</TABLE>',
  ],
  ['<table><tr><th>Database</th><th>Auth</th></tr><tr><td>SQLite</td><td>none</td></tr></table>'],
  ['<dl>\n<dt>Database</dt><dd>SQLite</dd>\n<dt><em>Auth</em><dd>none\n</dl>'],
  ['<ul>\n<li><b>Database</b>: SQLite</li>\n<li>Auth: none</li>\n</ul>'],
  ['<p><strong>Database:</strong> SQLite</p>\n<p>Auth: none</p>'],
])('reads %s', (html) => {
  expect(read(html)).toEqual([
    ['Database', 'SQLite'],
    ['Auth', 'none'],
  ])
  expect(hasMore(html)).toBe(false)
})

it('reads no HTML in code, comments and prose', () => {
  const row = '<table><tr><td>Database</td><td>SQLite</td></tr></table>'
  for (const text of [`\`\`\`html\n${row}\n\`\`\``, `<!--\n${row}\n-->`, `Write ${row}.`, `- \`${row}\``]) expect(read(text)).toEqual([])
})

it('says whether words are left', () => {
  expect(hasMore('<div>We use SQLite.</div>')).toBe(true)
  expect(hasMore('<details><summary>More</summary>\n<table><tr><td>Auth</td><td>none</td></tr></table></details>')).toBe(true)
  expect(hasMore('<div></div>')).toBe(false)
  expect(hasMore('Some text with a <b>tag</b>.')).toBe(false)
})

it('reads any number of open tags in linear time', () => {
  expect(readHtml(readDocumentTree(`# A\n\n<table>\n${'<tr><td>'.repeat(2_000)}\n`), { from: 0, to: 16_000 }).rows.length).toBeGreaterThan(
    0,
  )
})
