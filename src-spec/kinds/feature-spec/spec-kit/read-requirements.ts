import { plainInline } from '../../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../../markdown/sections/read-sections'
import { shiftRange } from '../../../markdown/sections/shift'
import type { DocumentTree, ProseKind, SectionTree } from '../../../markdown/sections/tree'
import type { Requirement } from '../../../model/requirement'
import type { Range } from '../../../text/source'
import type { Story } from '../model'

/** An id at the start of a line, with what may stand between it and its words: a name in brackets, a name behind a dot, tags in code. */
const opening =
  /^[*_~]{0,4}((?:FR|NFR|SC)-\d{3,4}[a-z]?)(?![\w-])((?:[*_~\s]|\([^()\n]{1,80}\)|·[^*_:：\n]{1,80}|`[^`\n]{1,60}`|\[[^\]\n]{1,60}\])*)([:：—–]|-(?=\s))?[*_~]{0,4}\s*([\s\S]*)$/
/** A second id where the words would begin: a range or a list of ids. */
const anotherId = /^[*_\s]*(?:to|bis|through|and|und|or|&|[/,、，~～–—-])?[*_\s]*(?:FR|NFR|SC)-\d/i
/** What a trace consists of: ids of stories, scenarios, tasks and requirements. */
const reference =
  /\b(?:US[-_ ]?\d+|AS[-_ ]?\d+|AC[-_ ]?\d+|T\d{2,}[a-z]?|(?:N?FR|SC)-\d+[a-z]?|Edge Cases?|User Stor(?:y|ies) ?\d*|Stor(?:y|ies) ?\d*)\b/gi

interface Candidate extends Requirement {
  readonly section: number
  /** The words after the id are none, or only references. */
  readonly isTrace: boolean
}

/**
 * The requirements and success criteria of a spec-kit spec. The first line with words of its own is the definition of an id;
 * later ones, and lines of references alone, trace it.
 */
export function readRequirements(path: string, outline: DocumentTree, stories: readonly Story[]): readonly Requirement[] {
  const known = new Set<string>()
  return findInSections(outline, candidates, path).flatMap(({ section, isTrace, ...requirement }) => {
    if (isTrace || known.has(requirement.id)) return []
    known.add(requirement.id)
    return [{ ...requirement, scenarios: countScenarios(outline, section, stories) }]
  })
}

const candidates: SectionReader<Candidate, [path: string]> = {
  read: readCandidates,
  toDocument: (found, at) => ({ ...found, range: shiftRange(found.range, at), section: at.section }),
}

function readCandidates(outline: SectionTree): readonly Candidate[] {
  if (!/(?:FR|SC)-\d{3}/.test(outline.text)) return []
  const rows = new Map(
    outline.tables.flatMap(({ rows: all, isPrompt }) => (isPrompt ? [] : all.map(({ cells }) => [cells[0]?.from, cells] as const))),
  )
  return outline.prose.flatMap(({ kind, range, isPrompt, isQuoted }): readonly Candidate[] => {
    if (isPrompt || isQuoted) return []
    const cells = kind === 'cell' ? rows.get(range.from) : undefined
    if (kind === 'cell' && !cells) return []
    const found = readOpening(outline.text, kind, range)
    if (!found) return []
    const [own, ...others] = cells ?? []
    const words = own && found.words === '' ? wordsOf(others.map((cell) => plain(outline.text, cell))) : found.words
    return [
      {
        id: found.id,
        title: firstLine(words),
        range: lineOf(outline.text, range),
        scenarios: 0,
        delta: null,
        section: 0,
        isTrace: isTrace(words),
      },
    ]
  })
}

/** The first cell that says something of its own. */
function wordsOf(cells: readonly string[]): string {
  return cells.find((text) => !isTrace(text)) ?? ''
}

/** The id that a run of prose begins with, and its words; null if it begins otherwise. */
function readOpening(text: string, kind: ProseKind, { from, to }: Range): { readonly id: string; readonly words: string } | null {
  const raw = text.slice(from, Math.min(to, from + 2_000))
  const line = kind === 'heading' ? raw.replace(/^#{1,6}[ \t]+/, '') : raw
  const [, id, between = '', colon, rest = ''] = opening.exec(line) ?? []
  if (id === undefined || anotherId.test(`${between}${colon ?? ''}${rest}`)) return null
  // "FR-001 is met" speaks of a requirement; a heading and a cell need no colon.
  if (colon === undefined && kind !== 'heading' && kind !== 'cell' && !/[*_)`\]]/.test(between + line.slice(0, 2))) return null
  return { id, words: plainInline(rest).trim() }
}

function isTrace(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.replace(reference, ''))
}

/** Scenarios of the story in whose section the requirement is. */
function countScenarios({ sections }: DocumentTree, section: number, stories: readonly Story[]): number {
  for (let at = section; at > 0; at = sections[at]?.parent ?? -1) {
    const from = sections[at]?.heading.from
    const story = stories.find(({ place }) => place.range.from === from)
    if (story) return story.criteria.filter(({ isIndependentTest }) => !isIndependentTest).length
  }
  return 0
}

function plain(text: string, { from, to }: Range): string {
  return plainInline(text.slice(from, to)).trim()
}

const maxTitleLength = 120

function firstLine(words: string): string {
  const line = words.split('\n')[0]?.trim() ?? ''
  return line.length <= maxTitleLength ? line : `${line.slice(0, line.lastIndexOf(' ', maxTitleLength) + 1 || maxTitleLength).trimEnd()}…`
}

/** The first line of a run of prose. */
function lineOf(text: string, { from, to }: Range): Range {
  const end = text.indexOf('\n', from)
  return { from, to: end < 0 ? to : Math.min(end, to) }
}
