import { hidden } from '../markdown/parser/inline'
import type { SectionTree } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { type FoundMention, findMentions, mayMention, opensMention } from '../vocabulary/find-mentions'
import { hedges } from '../vocabulary/hedges'
import { categories } from '../vocabulary/index'
import { bindings, connectives, neutralWords, subjectWords, titleWords, unnamedTechnologies, verbs } from '../vocabulary/statement-words'
import { type Token, tokensOf } from '../vocabulary/tokens'
import type { Statement } from './statements'

const subjects = Object.keys(categories).map((name) => ({ name, words: subjectWords(name), beside: neutralWords(name) }))
type Subject = (typeof subjects)[number]

const prohibition =
  /\b(?:(?:must|shall|may) not(?: be)?|(?:must|shall) never(?: be)?|(?:is|are) (?:strictly )?(?:prohibited|forbidden|banned|not allowed|not permitted)|never(?: be)?)\b/giu
const banVerbs = new Set('use used chosen introduced added adopted the of a any as for and store stored verwendet'.split(' '))
/** Words of which every statement of a choice has one; most lines are skipped here. */
const mayState =
  /\b(?:must|shall|never|prohibited|forbidden|banned|is|are|uses?|used|runs?|follows?|returns?|returned|be|ist|sind|wird|werden|verwende[nt]|nutz(?:t|en))\b|\btls\b/iu

/** Properties of sections by their titles, by index. */
export interface Titles {
  /** The parts that the titles name. */
  readonly parts: readonly (readonly string[])[]
  /** Whether they are about a part, so that none of their choices is about the whole. */
  readonly ofPart: readonly boolean[]
}

/**
 * Choices and exclusions in sentences: "Error responses MUST follow RFC 7807", "MongoDB MUST NOT be used". A sentence with
 * an unknown word is not understood and gives no fact.
 */
export function choiceFacts(
  path: string,
  outline: SectionTree,
  statements: readonly Statement[],
  titles: Titles,
  boxes: boolean,
): readonly Fact[] {
  return statements.flatMap((statement) => {
    const { text, stance, box, lead } = statement
    if (
      stance === 'tasks' ||
      (box && !boxes) ||
      text.includes(hidden) ||
      !mayState.test(text) ||
      !mayMention(text) ||
      hedges.test(lead) ||
      titles.ofPart[statement.section]
    )
      return []
    if (text.normalize('NFC') !== text) return []
    // A statement may be about the part that the title names; a rule applies at any place.
    const named = (titles.parts[statement.section] ?? []).some((word) => !titleWords.has(word))
    return factsIn(path, outline, statement).filter(({ modality }) => modality !== 'states' || !named)
  })
}

function factsIn(path: string, outline: SectionTree, { text, range, stance }: Statement): readonly Fact[] {
  const bans = [...text.matchAll(prohibition)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  const tokens = tokensOf(text.replaceAll(':', ' ')).filter((token) => !bans.some((ban) => token.from >= ban.from && token.from < ban.to))
  for (const subject of subjects) {
    if (!tokens.some((token) => opensMention(token.text, subject.name))) continue
    const mentions = findMentions(tokens, subject.name)
    if (mentions.length === 0 || (subject.name === 'tls' && !mentions.every((mention) => mention.version))) continue
    const rest = restOf(tokens, mentions)
    if (rest === null) continue
    const modality = bans.length > 0 ? 'must-not' : rest.some((word) => bindings.has(word)) ? 'must' : 'states'
    const binds = modality === 'must' || stance === 'states'
    if (!(bans.length > 0 ? isBan(rest, mentions, subject) : isChoice(rest, mentions, subject, binds))) continue
    const spans = spansOf(tokens, mentions)
    const value = spans.map(({ from, to }) => text.slice(from, to)).join(', ')
    const at = spans.length === 1 ? spans[0] : { from: 0, to: text.length }
    const marked = { from: range.from + (at?.from ?? 0), to: range.from + (at?.to ?? 0) }
    return [{ subject: subject.name, comparison: '=', value, unit: null, modality, place: place(path, outline, marked) }]
  }
  return []
}

/** The words outside of mentions; null if a number is among them. */
function restOf(tokens: readonly Token[], mentions: readonly FoundMention[]): readonly string[] | null {
  const covered = new Set(mentions.flatMap(({ from, end }) => tokens.slice(from, end)))
  const rest = tokens.filter((token) => !covered.has(token) && token.kind !== 'boundary')
  return rest.some((token) => token.kind !== 'word') ? null : rest.map((token) => token.text)
}

function isChoice(rest: readonly string[], mentions: readonly FoundMention[], subject: Subject, binds: boolean): boolean {
  const known = (word: string) =>
    verbs.has(word) || bindings.has(word) || connectives.has(word) || subject.words.has(word) || subject.beside.has(word)
  if (rest.some((word) => !known(word)) || !(rest.some((word) => verbs.has(word)) || subject.name === 'tls')) return false
  if (rest.some((word) => subject.words.has(word)) || subject.name === 'tls') return true
  return binds && mentions.every(({ name }) => unnamedTechnologies[subject.name]?.has(name))
}

/** A ban with a purpose or a place applies only to that. */
function isBan(rest: readonly string[], mentions: readonly FoundMention[], subject: Subject): boolean {
  if (!rest.every((word) => banVerbs.has(word) || connectives.has(word) || subject.words.has(word))) return false
  return rest.some((word) => subject.words.has(word)) || mentions.every(({ name }) => ofOneSubject.has(name))
}

/** Names of a single category. */
const ofOneSubject: ReadonlySet<string> = new Set(
  Object.values(categories)
    .flatMap(({ technologies }) => technologies.map(({ name }) => name))
    .filter((name, _, all) => all.indexOf(name) === all.lastIndexOf(name)),
)

/** The ranges of the choice: the first mention if all name the same technology, else each run of adjacent mentions. */
function spansOf(tokens: readonly Token[], mentions: readonly FoundMention[]): readonly { readonly from: number; readonly to: number }[] {
  const same = mentions.every(({ name }) => name === mentions[0]?.name)
  const spans: { from: number; to: number }[] = []
  mentions.slice(0, same ? 1 : mentions.length).forEach((mention, index) => {
    const last = spans.at(-1)
    const to = tokens[mention.end - 1]?.to ?? 0
    if (last && mention.from === mentions[index - 1]?.end) last.to = to
    else spans.push({ from: tokens[mention.from]?.from ?? 0, to })
  })
  return spans
}
