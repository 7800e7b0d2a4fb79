import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import { memoizeLast } from '../../memo/memoize-last'
import { hasOtherScript } from '../../vocabulary/has-other-script'
import { type DecisionLanguage, decisionLanguages, formsOf } from './languages/index'
import { mask } from './mask-ids'
import { joinedScript } from './statuses'

/** What a clause says of its own decision, and where in the clause. */
export interface ReplacementPhrase {
  readonly isReplaced: boolean
  /** Its subject is a pronoun. */
  readonly isPronoun: boolean
  readonly language: CompiledLanguage
  /** Offset of the mask in the clause, and the end of the phrase. */
  readonly mask: number
  readonly to: number
}

interface CompiledLanguage {
  /** Words of which every phrase has one: a clause without them does not build the patterns, which takes milliseconds for each. */
  readonly stems: readonly string[]
  readonly replaces: Pattern
  readonly replacedBy: Pattern
  readonly parts: Pattern
  readonly rest: Pattern
  readonly conditions: Pattern
  readonly narrows: Pattern
  readonly goesOn: Pattern
}

/** A lower-case clause with masked ids must begin with the phrase; only the record itself may be its subject. */
export function replacementAt(clause: string): ReplacementPhrase | null {
  if (!clause.includes(mask)) return null
  for (const language of compiled()) {
    if (!language.stems.some((stem) => clause.includes(stem))) continue
    for (const isReplaced of [true, false]) {
      const match = (isReplaced ? language.replacedBy : language.replaces).exec(clause)
      if (!match) continue
      return { isReplaced, isPronoun: match[1] !== undefined, language, mask: match[0].lastIndexOf(mask), to: match[0].length }
    }
  }
  return null
}

/** Whether a label such as "Superseded by" names successors; null for a label of another meaning. */
export function isSuccessorLabel(label: string): boolean | null {
  return replacementAt(`${labelWords(label)} ${mask}`)?.isReplaced ?? null
}

/** The words of a label, lower case: `supersededBy` and `superseded_by` are "superseded by". */
export function labelWords(label: string): string {
  return label
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A fast test for texts that may speak of replacing; most do not. */
export function mayClaim(text: string): boolean {
  return spacedStems.test(text) || (hasOtherScript(text) && otherStems.test(text))
}

const stems = decisionLanguages.flatMap(({ stems }) => stems.split('|'))
const spacedStems = lazyPattern(() => new RegExp(stems.filter((stem) => !hasOtherScript(stem)).join('|'), 'iu'))
const otherStems = lazyPattern(() => new RegExp(stems.filter(hasOtherScript).join('|'), 'iu'))

/** The words of all languages before an id, as names of keys: "superseded by", "remplacée par". */
export const replacementKeys: readonly string[] = decisionLanguages
  .flatMap(({ replaces, replacedBy }) => [...formsOf(replaces), ...formsOf(replacedBy)])
  .filter((phrase) => !phrase.includes('@'))

/** The text without words such as "partly"; null if it has none. */
export function withoutPartly(text: string): string | null {
  if (!partlyWords().some((word) => text.includes(word))) return null
  const rest = text.replace(partly(), '')
  return rest === text ? null : rest.trim()
}

const partlyWords = memoizeLast(() => decisionLanguages.flatMap((language) => formsOf(language.partly).map(longestWord)))
const partly = memoizeLast(
  () => new RegExp(decisionLanguages.map(({ partly: list, replaces }) => wordPattern(list, joinedScript.test(replaces))).join('|'), 'u'),
)

const compiled = memoizeLast((): readonly CompiledLanguage[] => decisionLanguages.map(compile))

function compile(language: DecisionLanguage): CompiledLanguage {
  const isJoined = joinedScript.test(language.replaces)
  const space = isJoined ? '\\s?' : '\\s'
  const any = (list: string): string => alternatives(formsOf(list), space)
  const gap = `\\s?[:：]?\\s?(?:${any(language.before)}${isJoined ? '\\s?' : "(?:\\s|(?<=['’])|$)"})*`
  const phrase = (list: string): Pattern =>
    lazyPattern(() => {
      const forms = formsOf(list).map((form) => (form.includes('@') ? form : `${form} @`))
      const written = forms.map((form) => form.split(/ ?@ ?/).map((part) => escaped(part, space)))
      const bodies = byTail(written).map(
        ({ heads, tail }) => `${heads.length === 0 ? '' : `(?:${heads.join('|')})${gap}`}${mask}${tail === '' ? '' : `\\s?${tail}`}`,
      )
      const adverbs = `(?:${any(language.adverbs)}${space})*`
      const subject = `(?:(?:${any(language.self)}|(${any(language.pronouns)}))${space})?`
      return new RegExp(`^${subject}${adverbs}(?:${bodies.join('|')})`, 'u')
    })
  const word = (list: string): Pattern => lazyPattern(() => new RegExp(wordPattern(list, isJoined), 'u'))
  return {
    stems: language.stems.split('|').map(longestWord),
    replaces: phrase(language.replaces),
    replacedBy: phrase(language.replacedBy),
    parts: word(`${language.partly}|${language.parts}`),
    rest: word(language.rest),
    conditions: word(language.conditions),
    goesOn: isJoined ? /^/ : lazyPattern(() => new RegExp(`^\\s(?:${any(language.goesOn)}|${any(language.adverbs)})(?![\\p{L}-])`, 'u')),
    narrows: lazyPattern(() => new RegExp(`^\\s?(?:${any(language.narrows)})${isJoined ? '' : '(?!\\p{L})'}`, 'u')),
  }
}

interface Body {
  readonly heads: readonly string[]
  readonly tail: string
}

/** Neighbours with the same tail share the words between head and id, which are most of a pattern. The order of the forms stays. */
function byTail(written: readonly (readonly string[])[]): readonly Body[] {
  const bodies: { heads: string[]; tail: string }[] = []
  for (const [head = '', tail = ''] of written) {
    const last = bodies.at(-1)
    if (last && last.tail === tail && last.heads.length > 0 && head !== '') last.heads.push(head)
    else bodies.push({ heads: head === '' ? [] : [head], tail })
  }
  return bodies
}

/** Spaces of a phrase may be written as other white space. */
function longestWord(stem: string): string {
  return stem.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest))
}

function wordPattern(list: string, isJoined: boolean): string {
  const forms = alternatives(formsOf(list), isJoined ? '\\s?' : '\\s')
  return isJoined ? forms : `(?<![\\p{L}\\d])${forms}(?!\\p{L})`
}

function alternatives(forms: readonly string[], space: string): string {
  if (forms.length === 0) return '(?!)'
  return `(?:${forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => escaped(form, space))
    .join('|')})`
}

function escaped(form: string, space: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, space)
}
