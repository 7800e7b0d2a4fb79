import { lazyMatches, lazyPattern } from '../../memo/lazy-pattern'
import { recordName } from './record-name'

/** Stands for a list of ids in a masked text. A character that no document uses. */
export const mask = '\uE000'

/** A text in which each list of ids is one `mask`, and those lists in order, ids as written. */
export interface MaskedText {
  readonly text: string
  readonly lists: readonly (readonly string[])[]
}

const noun = '(?:[Aa][Dd][Rr]|D[Ee][Cc]|[Dd]ecision|[Ee]ntscheidung|[Dd]écision|[Dd]ecisión|[Dd]ecisão|[Dd]ecisione|[Рр]ешени[ея]м?)'
const joinedNoun = '(?:决策|決策|决定|決定|결정)'
/** `0009-chains.md`, `docs/adr/0009-chains.md`. */
const file = '(?:[\\p{L}\\p{N}_.-]{1,80}/){0,8}[\\p{L}\\p{N}_.-]{1,160}\\.mdx?(?![\\p{L}\\p{N}])'
/** A part of a record in capitals belongs to its id, words in lower case are the slug of a file name. */
const ending = '(?:(?:-[A-Z][A-Z0-9]{0,20}){1,4}|-[a-z][\\p{Ll}\\d-]{0,120})?(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d_]|-\\d|\\.\\d)'
const prefixed = `(?:[A-Za-z]{1,12}[-_]){1,2}(?:\\d{4}-)?\\d{1,8}[a-z]?${ending}`
const plain = `(?:[DA]|#|${noun} ?(?:n° ?|№ ?|#)?|${joinedNoun} ?|(?=0))\\d{1,8}[a-z]?${ending}`
/** A bare number counts only at the end of the words: "replaces 3 services" names no decision. */
const bare = '\\d{1,6}(?=\\s{0,3}(?:$|[\\n.;,)）。，；、|·/]|and\\b|und\\b)(?!\\.\\d))'
const one = `(?<![\\p{L}\\d_./#-])(?:${file}|${prefixed}|${plain}|${bare})|(?<=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])(?:${prefixed}|${plain})`
const separator = '(?:\\s?[,/&+、，;；]\\s?(?:and |und |et |y |e |и )?|\\s(?:and|und|et|y|e|и|和|と)\\s|[和及と])'
const idsOf = lazyMatches(() => new RegExp(one, 'gu'))
const listsOf = lazyMatches(() => new RegExp(`(?:${one})(?:${separator}(?:${one})){0,30}`, 'gu'))
const words = lazyPattern(() => new RegExp(`^(?:${noun}|${joinedNoun}) ?(?:n° ?|№ ?)?(?=#?\\d)`, 'u'))

/** Every id has a digit or is the name of a file. */
const mayHoldId = /\d|\.md/

/** Replaces the lists of ids in a text. An id with a noun, such as "decision 7", is returned without it. */
export function maskIds(text: string): MaskedText {
  if (!mayHoldId.test(text)) return { text, lists: [] }
  let masked = ''
  let end = 0
  const lists = listsOf(text).map(({ index, 0: list }) => {
    masked += text.slice(end, index) + mask
    end = index + list.length
    return idsIn(list)
  })
  return { text: masked + text.slice(end), lists }
}

/** The ids of a text as written, without their nouns; a numbered file is the record of that number. */
export function idsIn(text: string): readonly string[] {
  if (!mayHoldId.test(text)) return []
  return idsOf(text).map(([id]) => idOf(id.trim()))
}

function idOf(written: string): string {
  if (!/\.mdx?$/i.test(written)) {
    const [before = ''] = words.exec(written) ?? []
    const id = /^adr/i.test(before) ? written : written.slice(before.length)
    return id.replace(/^(.*?\d+[a-z]?)-[a-z].*$/, '$1')
  }
  const file = written.replace(/^.*\//, '')
  const { id } = recordName(file)
  return /^\d+$/.test(id) ? `ADR-${id}` : id || file
}
