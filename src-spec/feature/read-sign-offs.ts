import type { SignOff, Statement } from '../feature-spec'
import { plainInline } from '../markdown/inline'
import type { Outline, Table } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import { type Reading, statement, titlesOf } from './reading'
import { questionsTitle, signOffTitle } from './words'

const optional = /\b(?:if|when|where) (?:needed|required|applicable|necessary|relevant)\b|\boptional\b|\bn\/?a\b|\bfalls\b|如需|可选/i
const given = /\b(?:approved|signed|accepted|yes|done|ok|lgtm|ja|freigegeben|genehmigt)\b|✅|✔|☑|👍|\[x\]|已批准|同意/iu
const withheld = /\b(?:not|pending|open|awaiting|rejected|tbd|offen)\b|⏳|❌|待/iu

/** The approvals of the sign-off section: checkboxes, or rows that name who approves and whether. */
export function readSignOffs(reading: Reading): readonly SignOff[] {
  const { outline, lines } = reading
  const sections = sectionsNamed(reading, signOffTitle)
  const signOffs: SignOff[] = []
  for (const line of lines) {
    if (!line.item || line.item.checkbox === 'none' || !sections.has(line.prose.section)) continue
    const told = statement(reading, line)
    if (told) signOffs.push({ ...told, done: line.item.checkbox === 'done', optional: optional.test(told.text) })
  }
  for (const table of outline.tables) if (!table.prompt && sections.has(table.section)) signOffs.push(...readRows(reading, table))
  return signOffs
}

function readRows({ path, outline, blank }: Reading, table: Table): readonly SignOff[] {
  const headers = table.header.map((cell) => plain(outline, cell))
  const stateAt = headers.findIndex((header) => /status|sign|approv|decision|entscheidung|freigabe|状态|签/i.test(header))
  if (stateAt < 1) return []
  return table.rows.flatMap((row) => {
    const [who] = row.cells
    const state = row.cells[stateAt]
    if (!who || !state || who.from === who.to || blank(row.range)) return []
    const text = plain(outline, who)
    const said = plain(outline, state)
    const done = !withheld.test(said) && (given.test(said) || /\d{4}|@/.test(said))
    return { text, done, optional: optional.test(plain(outline, row.range)), place: place(path, outline, who) }
  })
}

/** Entries of the open questions that nobody answered: open boxes, and items that end with a question mark and nothing under them. */
export function readQuestions(reading: Reading): readonly Statement[] {
  const sections = sectionsNamed(reading, questionsTitle)
  return reading.lines.flatMap((line) => {
    const { item } = line
    if (!item || item.depth > 0 || !sections.has(line.prose.section) || item.checkbox === 'done') return []
    const answered = item.range.to > item.text.to + 1 || line.raw.includes('~~')
    if (answered || (item.checkbox === 'none' && !/[?？]$/.test(line.text)) || /\bnon-?blocking\b/i.test(line.raw)) return []
    return statement(reading, line) ?? []
  })
}

function sectionsNamed(reading: Reading, title: RegExp): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { index } of reading.outline.sections) {
    if (titlesOf(reading, index).some((one) => title.test(one))) found.add(index)
  }
  return found
}

function plain(outline: Outline, range: Range): string {
  return plainInline(outline.text.slice(range.from, range.to))
}
