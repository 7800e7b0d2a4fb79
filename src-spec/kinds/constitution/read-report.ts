import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'
import type { ReportedSection, SyncReport } from './model'
import { pendingIn } from './pending-templates'
import { readChange } from './read-change'
import { type ReportLine, reportLines } from './report-lines'
import { reportedSections } from './reported-sections'
import { compareVersions, readVersion, type SemanticVersion } from './versions'

/** Range of the sync report: a comment with its title or a version change, or a section of that title. */
export function reportRange(outline: DocumentTree): Range | null {
  const all = findInSections(outline, reports)
  const named = all.filter(({ isNamed }) => isNamed)
  const comments = (named.length > 0 ? named : all.slice(0, 1)).map(({ range }) => range)
  if (comments.length > 0) return latestOf(outline, comments)
  const section = outline.sections.find(({ title, level }) => level > 0 && /^sync(?:hroni[sz]ation)? impact/i.test(title))
  return section ? section.body : null
}

interface FoundReport {
  readonly range: Range
  /** It contains the title of a sync report. */
  readonly isNamed: boolean
}

/** A line such as "Version change: 1.0.0 → 1.1.0", in any language. */
function hasChange(words: string): boolean {
  return /version change\b/i.test(words) || words.split('\n').some((line) => /→|[^-]->|=>/.test(line) && changeLine.test(line))
}

const changeLine = new RegExp(
  `${wordPattern(wordsOf('versionChange').filter((key) => key.includes(' ') || /変更|變更|变更|变化|änderung|wechsel/.test(key))).source}\\s?[:：]`,
  'iu',
)

const reports: SectionReader<FoundReport, []> = {
  read: ({ comments, text }) =>
    comments.flatMap((range) => {
      const words = text.slice(range.from, Math.min(range.to, range.from + 2_000))
      const isNamed = /sync(?:hroni[sz]ation)? impact/i.test(words)
      return isNamed || hasChange(words) ? [{ range, isNamed }] : []
    }),
  toDocument: ({ range, isNamed }, at) => ({ range: shiftRange(range, at), isNamed }),
}

/** Older reports may be kept in separate comments. */
function latestOf(outline: DocumentTree, comments: readonly Range[]): Range | null {
  let best: { readonly range: Range; readonly version: SemanticVersion | null } | null = null
  for (const range of comments) {
    const { change } = comments.length > 1 ? latestEntry(reportLines(outline.text, range)) : { change: null }
    const version = change?.to ? readVersion(change.to.text) : null
    if (!best || (version && (!best.version || compareVersions(version, best.version) > 0))) best = { range, version }
  }
  return best?.range ?? null
}

/** Reads the report's latest entry: the one with the highest new version. Null without a report. */
export function readReport(path: string, outline: DocumentTree, range: Range | null): SyncReport | null {
  if (!range) return null
  const at = ({ from, to }: Range) => place(path, outline, { from, to })
  const { lines, change } = latestEntry(reportLines(outline.text, range))
  const sections: ReportedSection[] = []
  for (const { name, ...rest } of reportedSections(lines)) sections.push({ ...rest, name: name.text, place: at(name) })
  const removed = reportedSections(lines, 'removed').map(({ name, ...rest }) => ({ ...rest, name: name.text, place: at(name) }))
  return {
    place: at(range),
    from: change?.from ?? null,
    to: change?.to?.text ?? null,
    change: change?.to ? { place: at(change.range), to: at(change.to) } : null,
    sections,
    removed,
    pending: pendingIn(lines).map((part) => ({ path: part.text, place: at(part) })),
  }
}

/** Each `Version change:` begins a new entry. */
function latestEntry(lines: readonly ReportLine[]) {
  const starts = lines.flatMap((line, index) => {
    const change = readChange(line)
    return change ? [{ index, change, version: change.to ? readVersion(change.to.text) : null }] : []
  })
  let best = starts[0]
  for (const start of starts) {
    if (start.version && (!best?.version || compareVersions(start.version, best.version) > 0)) best = start
  }
  if (!best) return { lines, change: null }
  const position = starts.indexOf(best)
  return { lines: lines.slice(position === 0 ? 0 : best.index, starts[position + 1]?.index ?? lines.length), change: best.change }
}
