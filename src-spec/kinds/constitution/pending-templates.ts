import { lazyPattern } from '../../memo/lazy-pattern'
import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern, wordSource } from '../../vocabulary/word-pattern'
import { type ReportLine, type ReportSpan, subSpan } from './report-lines'

const templateKey = wordPattern(wordsOf('templates'))
const waits = lazyPattern(() => new RegExp(`⚠|⏳|🔄|${wordSource(wordsOf('pending'))}`, 'iu'))
/** Also what needs no change, and what does not exist. */
const done = lazyPattern(
  () => new RegExp(`✅|✔|☑|\\bupdated\\b(?! needed)|\\bno (?:\\p{L}+ ){0,3}(?:needed|required)\\b|${wordSource(updated())}`, 'iu'),
)
const box = /^\[ \]\s/
const pathLike = /[^\s`'"()|,]{0,200}(?:\.md|\.mdx|\.toml|\.ya?ml|\.json|\/)[^\s`'"()|,;:]{0,120}/

/** The templates that a report lists as not updated yet. A line that names neither state or both is skipped. */
export function pendingIn(lines: readonly ReportLine[]): readonly ReportSpan[] {
  const found: ReportSpan[] = []
  let inTemplates = false
  for (const { key, value, whole, bullet } of lines) {
    const opens = templateKey.test(key)
    if (key !== '' && (opens || !bullet)) inTemplates = opens
    const parts = pieces(value)
    for (const piece of parts) {
      const judged = parts.length > 1 ? piece.text : whole.text
      if (done.test(judged) || !(waits.test(judged) || (inTemplates && box.test(piece.text)))) continue
      const path = pathLike.exec(piece.text)
      if (path && !/^n\/a$/i.test(path[0])) found.push(subSpan(piece, path.index, path.index + path[0].length))
      else if (inTemplates && key === '') found.push(piece)
    }
  }
  return found
}

/** A line may list several templates. */
function pieces(value: ReportSpan): readonly ReportSpan[] {
  const parts: ReportSpan[] = []
  let start = 0
  for (let at = value.text.indexOf(','); at >= 0; at = value.text.indexOf(',', at + 1)) {
    parts.push(subSpan(value, start, at))
    start = at + 1
  }
  parts.push(subSpan(value, start, value.text.length))
  const named = parts.filter(({ text }) => pathLike.test(text))
  return named.length > 1 ? parts : [value]
}

/** Without the word that "updated needed" contains. */
function updated(): readonly string[] {
  return wordsOf('updated').filter((word) => word !== 'updated')
}
