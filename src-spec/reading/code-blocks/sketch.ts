import { askingOf } from '../placeholders/asks'
import type { CodeLanguage } from './code-blocks'

/** An omission, alone on its line. */
const omission = /^[ \t]*(?:[-*][ \t]+)?(?:\.{3,}|…|<[^<>\n]{0,60}(?:\.{3}|…)[^<>\n]{0,60}>)[ \t,]*$/m
/** The same in a comment within JSON, which is cut at the comment since JSON has none. */
const leftOutComment = /(?:\/\/|\/\*|#)[ \t]*(?:\.{3}|…)/
/** A choice of values in JSON: `true/false`, `["a"] or null`. */
const valueChoice = /\b(?:true|false|null) ?\/ ?(?:true|false|null)\b|["\]}\d] +or +(?:null|["[{\d])/
/** Names in double braces, as in Jinja and Helm; `${{ }}` of a workflow is plain text in YAML. */
const braces = /(?<!\$)\{\{|\{%/
/** A title in brackets alone, which YAML would parse as a list of one item. */
const blankTitle =
  /^[ \t-]*(?:title|name|summary|description|version|url|email):[ \t]*\[(?:\p{Lu}[^[\]\n,]{0,120}|\p{L}[^[\]\n, ]{0,60} [^[\]\n,]{1,80})\][ \t]*$/mu
const capsToken = /\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\]/
const example = /_\((?:e\.g\.|for example|describe|link)[^)\n]{0,200}\)_/i
/** A whole string in brackets that begins with a capital: a template's placeholder for a title. */
const quotedBlank = /(["'])\[\p{Lu}[^"'[\]\n]{0,120}\]\1/u
/** Words in brackets in a step of Gherkin, which has no lists. */
const wordsInBrackets = /\[\p{L}[^[\]\n"',|;:={}<>]{1,120}\](?!\()/u
const step = /^[ \t]*(?:Feature|Scenario|Given|When|Then|And|But)\b.*$/gm
/** A bracket in the place of a value, in quotation marks, or at the beginning of a line. */
const valueInBrackets =
  /(?:[:=] {0,4}|["'`]|^[ \t]*(?:[-*][ \t]+)?)\[([\p{L}\d][^[\]\n"'`{}<>]{0,160})\](?=["'`]?[ \t,;]*$|["'`]| \d| [*\d])/gmu

/** Single words: `[status]`, `[boatId, state]`. */
const listOfNames = /^[\p{L}\p{N}_.-]{1,60}(?:, ?[\p{L}\p{N}_.-]{1,60}){0,100}$/u
/** Two names in brackets with a line between them: `[Berth] 1──* [Boat]`, `[Pier] --> [Berth]`. */
const relation =
  /^[ \t]*\[[^[\]\n]{1,80}\][ \t]*(?:[\d*+?.]{1,4}[ \t]*)?(?:[-─—–=.<>|{}o]{1,12}|[→←↔⟶])(?:[^[\]\n]{0,60})\[[^[\]\n]{1,80}\]/u
/** The names of a template's drawing: "Entity A", "First entity", "Table 2". */
const entityBlank = /\bentit(?:y|ies)\b|^(?:table|model|class|object|node|component|service|system) (?:\d|\p{Lu})$/iu

/** Whether code is a sketch: with placeholders in it, or with omissions. */
export function isSketch(text: string, language: CodeLanguage | null): boolean {
  if (omission.test(text) || braces.test(text) || capsToken.test(text) || example.test(text) || quotedBlank.test(text)) return true
  if (language === 'json') return leftOutComment.test(text) || valueChoice.test(text)
  return language === 'gherkin' ? wordsInBrackets.test(text) : blankTitle.test(text)
}

/** Code of a template: nothing but comments, a sketch, or parts named "Example" with the rest omitted. */
export function isSampleCode(text: string): boolean {
  const own = text.replace(/\/\*[^*]{0,2000}\*\//g, '').replace(/^[ \t]*(?:#|\/\/|--|<!--).*$/gm, '')
  if (!/[\p{L}\p{N}]/u.test(own)) return true
  if (isSketch(text, null) || asksInBrackets(own)) return true
  if (/^[ \t]*(?:Given|When|Then)[ \t]+(?:\.{3}|…|<[^<>\n]{0,80} [^<>\n]{0,80}>)[ \t]*$/m.test(own)) return true
  return /(?:\.{3}|…)/.test(text) && /\b(?:Example\p{Lu}|example_)/u.test(own)
}

/** `list[Berth]`, `entries: [TimeEntry]`, `tags: [open]` and `[Berth] 1──* [Boat]` are code. */
function asksInBrackets(code: string): boolean {
  if (code.match(step)?.some((line) => wordsInBrackets.test(line))) return true
  return [...code.matchAll(valueInBrackets)].some((match) => {
    const [whole, inside = ''] = match
    if (/^[:=]/.test(whole) && listOfNames.test(inside)) return false
    // The names of entities are nouns of blanks as well: a user, an event, a version.
    if (relation.test(lineAt(code, match.index))) return entityBlank.test(inside)
    const asking = askingOf(inside)
    return asking === 'always' || asking === 'asValue'
  })
}

function lineAt(code: string, offset: number): string {
  const from = code.lastIndexOf('\n', offset - 1) + 1
  const to = code.indexOf('\n', offset)
  return code.slice(from, Math.min(to < 0 ? code.length : to, from + 400))
}
