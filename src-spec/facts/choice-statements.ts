import { hidden } from '../markdown/parser/inline'
import type { SectionTree } from '../markdown/sections/tree'
import { lazyPattern } from '../memo/lazy-pattern'
import { memoizeLast } from '../memo/memoize-last'
import { contractFields } from '../model/contract'
import type { Fact } from '../model/fact'
import { blanked } from '../text/blanked'
import { isAscii } from '../text/is-ascii'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { type FoundMention, findMentions, mayMention, subjectsOpenedBy } from '../vocabulary/find-mentions'
import { hedges } from '../vocabulary/hedges'
import { categories } from '../vocabulary/index'
import { isJoined } from '../vocabulary/phrases/index'
import { dictionaryOf, segmentsOf } from '../vocabulary/phrases/segments'
import {
  banWords,
  bindings,
  connectives,
  neutralWords,
  permissions,
  prohibitionsIn,
  subjectWords,
  titleWords,
  unnamedTechnologies,
  verbs,
} from '../vocabulary/statement-words'
import { choiceOfKey } from '../vocabulary/subject-of-key'
import { type Token, tokensOf } from '../vocabulary/tokens'
import { anySubject } from './named-bans'
import type { Statement } from './statements'
import { withoutId } from './without-id'

const contractNames: ReadonlySet<string> = new Set([...contractFields, 'tls'])
const subjects = memoizeLast(() =>
  Object.keys(categories).map((name) => {
    const [words, beside] = [subjectWords(name), neutralWords(name)]
    const dictionary = memoizeLast(() => dictionaryOf([...words, ...beside, ...verbs, ...bindings, ...connectives, ...banWords]))
    return { name, words, beside, dictionary }
  }),
)
type Subject = ReturnType<typeof subjects>[number]

/** A sentence without any of these words states no choice; most lines are skipped here. */
const known = new Set([...verbs, ...bindings, 'never', 'prohibited', 'forbidden', 'banned', 'tls', 'minimum'])
const knownAscii = lazyPattern(() => new RegExp(`(?<![a-z])(?:${[...known].filter((word) => /^[a-z]+$/.test(word)).join('|')})(?![a-z])`))
function mayState(text: string): boolean {
  const lower = text.toLowerCase()
  if (isAscii(lower)) return knownAscii.test(lower)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return true
  return (lower.match(/[\p{L}]+/gu) ?? []).some((word) => known.has(word))
}

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
    if (stance === 'tasks' || (box && !boxes) || text.includes(hidden) || hedges.test(lead) || titles.ofPart[statement.section]) return []
    if (!mayState(text) || text.normalize('NFC') !== text) return []
    // A statement may be about the part that the title names; a rule applies at any place.
    const named = (titles.parts[statement.section] ?? []).some((word) => !titleWords.has(word))
    return factsIn(path, outline, statement).filter(({ modality }) => modality !== 'states' || !named)
  })
}

function factsIn(path: string, outline: SectionTree, statement: Statement): readonly Fact[] {
  const text = withoutId(statement.text)
  const bans = prohibitionsIn(text)
  if (bans.length === 0 && !mayMention(text)) return []
  const tokens = tokensOf(blanked(text.replaceAll(':', ' '), bans))
  const factOf = (subject: string, modality: Fact['modality'], spans: readonly Range[]): Fact => {
    const value = spans.map(({ from, to }) => text.slice(from, to)).join(', ')
    const at = spans.length === 1 ? spans[0] : { from: 0, to: text.length }
    const marked = { from: statement.range.from + (at?.from ?? 0), to: statement.range.from + (at?.to ?? 0) }
    return { subject, comparison: '=', value, unit: null, modality, origin: 'sentence', place: place(path, outline, marked) }
  }
  const opened = subjectsOpenedBy(tokens)
  for (const subject of subjects()) {
    if (!opened.has(subject.name)) continue
    const mentions = findMentions(tokens, subject.name)
    if (mentions.length === 0 || (subject.name === 'tls' && !mentions.every((mention) => mention.version))) continue
    const rest = restOf(tokens, mentions, subject)
    if (rest === null) continue
    const modality = bans.length > 0 ? 'must-not' : rest.some((word) => bindings.has(word) || permissions.has(word)) ? 'must' : 'states'
    const binds = modality === 'must' || statement.stance === 'states'
    const isStated =
      bans.length > 0 ? isBan(rest, mentions, subject) && excludesAll(tokens, mentions, bans) : isChoice(rest, mentions, subject, binds)
    if (!isStated) continue
    // A minimum belongs to its version.
    const isMinimum = rest.includes('minimum')
    return [
      factOf(subject.name, isMinimum && bans.length === 0 ? 'must' : modality, isMinimum ? [wholeOf(tokens)] : spansOf(tokens, mentions)),
    ]
  }
  if (bans.length === 0) return transportIn(text).map((range) => factOf('tls', 'states', [range]))
  const banned = bannedName(tokens)
  return banned ? [factOf(banned.subject, 'must-not', [banned])] : []
}

/** Words that make a version of TLS a past or refused one. */
const refusals =
  /\b(?:drop|dropped|disable[sd]?|deprecat\w*|older|below|legacy|refuse[sd]?|reject\w*|disallow\w*|without|remove[sd]?|upgrade[sd]?|migrat\w*|from|before|earlier|no|not|never|weak|except|only if|may|can|could)\b/iu
const aboutTransport = /\b(?:encrypt\w*|transit|transport|tls|https)\b/iu

/** The version of TLS in a clause of a list: `Data encryption: AES-256 at rest, TLS 1.2 in transit`. */
function transportIn(text: string): readonly Range[] {
  if (!/\bTLS\b/i.test(text) || refusals.test(text) || !aboutTransport.test(text.replace(/\bTLS ?v?\d.{0,4}/giu, ''))) return []
  const tls = subjects().find(({ name }) => name === 'tls')
  const found: Range[] = []
  for (const { 0: clause, index } of text.matchAll(/[^,;()/]+/gu)) {
    const label = /^[^:：]{0,60}[:：]/u.exec(clause)?.[0].length ?? 0
    const tokens = tokensOf(clause.slice(label).replaceAll(':', ' '))
    const mentions = findMentions(tokens, 'tls')
    const rest = tls && mentions.length === 1 && mentions[0]?.version ? restOf(tokens, mentions, tls) : null
    if (!tls || rest === null || !isChoice(rest, mentions, tls, false)) continue
    found.push(...spansOf(tokens, mentions).map(({ from, to }) => ({ from: index + label + from, to: index + label + to })))
  }
  return found.length === 1 ? found : []
}

function wholeOf(tokens: readonly Token[]): Range {
  return { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 }
}

/** The words outside of mentions, those of scripts without spaces apart; null if a number is among them. */
function restOf(tokens: readonly Token[], mentions: readonly FoundMention[], subject: Subject): readonly string[] | null {
  const covered = new Set(mentions.flatMap(({ from, end }) => tokens.slice(from, end)))
  // "Avro or Protobuf": either of them keeps a rule.
  const joined = new Set(
    mentions.flatMap(({ end }, index) => (mentions[index + 1]?.from === end + 1 && tokens[end]?.text === 'or' ? [tokens[end]] : [])),
  )
  const rest = tokens.filter((token) => !covered.has(token) && !joined.has(token) && token.kind !== 'boundary')
  if (rest.some((token) => token.kind !== 'word')) return null
  return rest.flatMap(({ text }) => {
    const words = isJoined(text) ? segmentsOf(text, subject.dictionary()) : null
    // One word may be a noun and a verb at once there.
    return words ? [...words, ...joinedVerbs().filter((verb) => text.includes(verb))] : [text]
  })
}

const joinedVerbs = memoizeLast(() => [...verbs].filter((verb) => isJoined(verb) && verb.length > 1))

function isChoice(rest: readonly string[], mentions: readonly FoundMention[], subject: Subject, binds: boolean): boolean {
  const isOnly = rest.some((word) => word === 'only')
  const isKnown = (word: string) =>
    verbs.has(word) ||
    bindings.has(word) ||
    connectives.has(word) ||
    subject.words.has(word) ||
    subject.beside.has(word) ||
    (isOnly && permissions.has(word)) ||
    (word === 'minimum' && mentions.every(({ version }) => version))
  if (rest.some((word) => !isKnown(word))) return false
  const isMinimum = rest.includes('minimum') && subject.name === 'runtime'
  if (!isMinimum && !(rest.some((word) => verbs.has(word)) || subject.name === 'tls')) return false
  if (isMinimum || rest.some((word) => subject.words.has(word)) || subject.name === 'tls') return true
  return binds && mentions.every(({ name }) => unnamedTechnologies[subject.name]?.has(name))
}

/** A ban with a purpose or a place applies only to that; production is the whole. */
function isBan(rest: readonly string[], mentions: readonly FoundMention[], subject: Subject): boolean {
  if (!rest.every((word) => banWords.has(word) || connectives.has(word) || subject.words.has(word))) return false
  return rest.some((word) => subject.words.has(word)) || mentions.every(({ name }) => ofOneSubject.has(name))
}

/** "NEVER use MySQL, use PostgreSQL" and "only PostgreSQL, never MySQL" exclude one of two: those are not understood. */
function excludesAll(tokens: readonly Token[], mentions: readonly FoundMention[], bans: readonly Range[]): boolean {
  const [first, last] = [mentions[0], mentions.at(-1)]
  if (!first || !last || tokens.some(({ text }) => text === 'only' || text === 'always' || text === 'exclusively')) return false
  const from = tokens[first.from]?.from ?? 0
  const to = tokens[last.end - 1]?.to ?? 0
  const isSplit = bans.some((ban) => ban.from > from && ban.to < to)
  return !isSplit && !tokens.slice(first.end, last.from).some(({ text }) => verbs.has(text) || banVerbs.has(text))
}

const banVerbs: ReadonlySet<string> = new Set(['use', 'used', 'chosen', 'introduced', 'added', 'adopted', 'store', 'stored'])

/** The one name that a ban without known technologies is about: "Moorbase MUST NOT be used", "ORMs MUST NOT be used". */
function bannedName(tokens: readonly Token[]): (Range & { readonly subject: string }) | null {
  const words = tokens.filter((token) => token.kind !== 'boundary')
  const names = words.filter(({ text }) => !banWords.has(text) && !connectives.has(text) && !verbs.has(text) && !isJoined(text))
  const [first] = names
  const last = names.at(-1)
  if (
    !first ||
    !last ||
    names.length > 3 ||
    words.some(({ kind, text }) => kind !== 'word' || (isJoined(text) && !segmentsOf(text, banDictionary())))
  )
    return null
  if (words.indexOf(last) - words.indexOf(first) !== names.length - 1) return null
  const range = { from: first.from, to: last.to }
  const category = choiceOfKey(names.map(({ text }) => text).join(' '))
  if (category) return { ...range, subject: category }
  // A name of a product has a capital inside of the sentence, or several; a common noun has none.
  const isName =
    names.every(({ written }) => /^\p{Lu}|\p{L}\p{Lu}/u.test(written)) &&
    (first.from > 0 || /^\p{Lu}\p{Ll}+$|\p{L}\p{Lu}/u.test(first.written))
  return isName && names.length === 1 ? { ...range, subject: anySubject } : null
}

const banDictionary = memoizeLast(() => dictionaryOf([...banWords, ...connectives, ...verbs]))

/** Names of a single category. */
const ofOneSubject: ReadonlySet<string> = new Set([
  ...Object.entries(categories)
    .filter(([name]) => contractNames.has(name))
    .flatMap(([, { technologies }]) => technologies.map(({ name }) => name))
    .filter((name, _, all) => all.indexOf(name) === all.lastIndexOf(name)),
  ...(unnamedTechnologies['package-manager'] ?? []),
])

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
