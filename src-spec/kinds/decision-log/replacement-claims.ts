import { type Clause, clausesOf } from './clauses'
import { idKey } from './ids'
import { mask, maskIds } from './mask-ids'
import { mayClaim, type ReplacementPhrase, replacementAt } from './replacement-phrases'

/** One statement of a decision that it replaces others, or that others replace it. */
export interface ReplacementClaim {
  readonly isReplaced: boolean
  /** Ids as written. */
  readonly ids: readonly string[]
  /** It concerns a part, or is denied, wished or planned. */
  readonly isLimited: boolean
}

interface MaskedClause extends Clause {
  /** Index of its first list of ids. */
  readonly first: number
  /** With masks, lower case. */
  readonly lower: string
}

/**
 * What the sentences of a text say of their own decision. A sentence with another subject says nothing of it: "D-002
 * supersedes D-001" in D-003, "the harbour's note is superseded by D-009". In the body of a record, a remark is about the
 * words before it, "the paper ticket (superseded by D-009)", and a bare number is no id.
 */
export function replacementClaims(text: string, own: string, isBody = false): readonly ReplacementClaim[] {
  const plain = normalized(text)
  if (!mayClaim(plain)) return []
  const { text: masked, lists } = maskIds(plain)
  if (lists.length === 0) return []
  const clauses = maskedClauses(masked.replace(colonBeforeId, ' '))
  const claims: ReplacementClaim[] = []
  const isOwn = (index: number): boolean => (lists[index] ?? []).every((id) => idKey(id) === idKey(own))
  /** Another decision was named in this sentence, or in the one before, outside a claim. */
  let names = false
  let namedBefore = false
  let isList = false
  for (const [index, clause] of clauses.entries()) {
    if (clause.after === '.') {
      namedBefore = names
      names = false
    }
    const read = names || (isBody && clause.after === ',') ? [] : phrasesIn(clause, isOwn)
    for (const { phrase, list, rest } of read) {
      if (phrase.isPronoun && (namedBefore || phrase.isReplaced)) continue
      const later = clauses.slice(index + 1)
      const ids = [...(lists[list] ?? []), ...listedAfter(later, lists)].filter((id) => !isBody || !/^[1-9]\d*$/.test(id))
      claims.push({ isReplaced: phrase.isReplaced, ids, isLimited: isLimited(phrase, rest, clause, clauses.slice(0, index), later) })
    }
    isList = read.length > 0 || (isList && (clause.isRemark || isListItem(clause)))
    if (!isList && clause.lower.includes(mask) && !isOwn(clause.first)) names = true
  }
  return claims
}

function normalized(text: string): string {
  return text
    .normalize('NFC')
    .replace(/을\(를\)/g, '을')
    .replace(/\(으\)로/g, '로')
    .replace(day, '')
    .replace(/[*_`]+(?=[\s:：])/g, '')
}

const day = /(?<=\s)(?:on |as of |am |le |el )?\d{4}-\d{2}-\d{2}(?![\d-])/g
const colonBeforeId = new RegExp(`\\s?[:：]\\s?(?=${mask})`, 'gu')

function maskedClauses(masked: string): readonly MaskedClause[] {
  let first = 0
  return clausesOf(masked).map((clause) => {
    const own = first
    first += clause.text.split(mask).length - 1
    return { ...clause, first: own, lower: clause.text.toLowerCase().replace(/^[^\p{L}\p{N}\uE000§]+/u, '') }
  })
}

interface ReadPhrase {
  readonly phrase: ReplacementPhrase
  /** Index of the list of ids. */
  readonly list: number
  /** The clause after the phrase. */
  readonly rest: string
}

/** The phrases with which a clause begins: "supersedes D-1 and is superseded by D-3" has two. */
function phrasesIn({ lower, first }: MaskedClause, isOwn: (index: number) => boolean): readonly ReadPhrase[] {
  const read: ReadPhrase[] = []
  let rest = lower
  let list = first
  if (rest.startsWith(mask) && isOwn(list) && rest.indexOf(mask, 1) > 0) {
    rest = rest.slice(1).trimStart()
    list += 1
  }
  for (let turn = 0; turn < 4; turn += 1) {
    const phrase = replacementAt(rest)
    if (!phrase) break
    const at = list
    list += rest.slice(0, phrase.to).split(mask).length - 1
    rest = rest.slice(phrase.to)
    read.push({ phrase, list: at, rest })
    rest = rest.trimStart()
  }
  return read
}

/** Ids that continue a list: in "D-1 (Ropes), D-2 (Knots)" remarks stand between them. */
function listedAfter(clauses: readonly MaskedClause[], lists: readonly (readonly string[])[]): readonly string[] {
  const ids: string[] = []
  for (const clause of clauses) {
    if (clause.after === '.') break
    if (clause.isRemark) continue
    if (!isListItem(clause)) break
    ids.push(...(lists[clause.first] ?? []))
  }
  return ids
}

function isListItem({ lower }: MaskedClause): boolean {
  return /^(?:and |und |et |y |e |и )?\uE000$/u.test(lower)
}

function isLimited(
  { language }: ReplacementPhrase,
  rest: string,
  clause: MaskedClause,
  earlier: readonly MaskedClause[],
  later: readonly MaskedClause[],
): boolean {
  const end = later.findIndex(({ after }) => after === '.')
  const sentence = later.slice(0, end < 0 ? later.length : end)
  const remarks = sentence.slice(0, 3).filter((one) => !isListItem(one))
  const here = [clause, ...remarks].map(({ lower }) => lower).join(' ')
  if (narrowsTo(language, rest, clause) || language.parts.test(here) || language.conditions.test(clause.lower)) return true
  if (later.slice(0, 6).some(({ lower }) => language.rest.test(lower))) return true
  const start = earlier.findLastIndex(({ after }) => after !== ',')
  return earlier.slice(Math.max(0, start)).some(({ lower }) => startsWithCondition(lower, language.conditions))
}

/** The words after the id name a matter of the other decision: "D-1's third rule", "D-1 decision 3", "the D-1 price list". */
function narrowsTo(language: ReplacementPhrase['language'], rest: string, { text }: MaskedClause): boolean {
  if (language.narrows.test(rest) || /^\s?\uE000/u.test(rest)) return true
  const word = /^\s(\p{L}[\p{L}-]*)/u.exec(rest)?.[1]
  const written = word ? text.slice(text.length - rest.length).trimStart() : ''
  return /^\p{Ll}/u.test(written) && !language.goesOn.test(rest)
}

function startsWithCondition(lower: string, conditions: ReplacementPhrase['language']['conditions']): boolean {
  return conditions.exec(lower)?.index === 0
}
