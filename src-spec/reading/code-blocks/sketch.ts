import type { CodeLanguage } from './code-blocks'

/** Something left out, alone on its line. */
const leftOut = /^[ \t]*(?:[-*][ \t]+)?(?:\.{3,}|…|<[^<>\n]{0,60}(?:\.{3}|…)[^<>\n]{0,60}>)[ \t,]*$/m
/** The same within a comment of JSON, which has none of its own and is cut where the comment stands. */
const leftOutComment = /(?:\/\/|\/\*|#)[ \t]*(?:\.{3}|…)/
/** Names in double braces, Jinja's and Helm's own writing; `${{ }}` of a workflow is plain text to YAML. */
const braces = /(?<!\$)\{\{|\{%/
/** A title in brackets alone, which YAML would take for a list of one. */
const blankTitle = /^[ \t-]*(?:title|name|summary|description|version|url|email):[ \t]*\[\p{L}[^[\]\n,]{0,120}\][ \t]*$/mu
const capsToken = /\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\]/
const example = /_\((?:e\.g\.|for example|describe|link)[^)\n]{0,200}\)_/i
/** A whole string in brackets that begin with a capital: what a template writes where a title belongs. */
const quotedBlank = /(["'])\[\p{Lu}[^"'[\]\n]{0,120}\]\1/u
/** Words in brackets within a line of prose: no list of values, which would be quoted or parted by commas. */
const wordsInBrackets = /\[\p{L}[^[\]\n"',|;:={}<>]{1,120}\](?!\()/u

/** Whether code shows how something is to be written rather than what is: with blanks in it, or parts left out. */
export function isSketch(text: string, language: CodeLanguage | null): boolean {
  if (leftOut.test(text) || braces.test(text) || capsToken.test(text) || example.test(text) || quotedBlank.test(text)) return true
  if (language === 'json') return leftOutComment.test(text)
  return language === 'gherkin' ? wordsInBrackets.test(text) : blankTitle.test(text)
}

/** Code of a template: nothing but comments, a sketch, or parts named "Example" with the rest left out. */
export function isSampleCode(text: string): boolean {
  const own = text.replace(/\/\*[^*]{0,2000}\*\//g, '').replace(/^[ \t]*(?:#|\/\/|--|<!--).*$/gm, '')
  if (!/[\p{L}\p{N}]/u.test(own)) return true
  if (isSketch(text, null) || wordsInBrackets.test(own.replace(/"[^"\n]{0,300}"/g, ''))) return true
  if (/^[ \t]*(?:Given|When|Then)[ \t]+(?:\.{3}|…|<[^<>\n]{0,80} [^<>\n]{0,80}>)[ \t]*$/m.test(own)) return true
  return /(?:\.{3}|…)/.test(text) && /\b(?:Example\p{Lu}|example_)/u.test(own)
}
