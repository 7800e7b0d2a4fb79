import type { CodeLanguage } from './code-blocks'

/** An omission, alone on its line. */
const omission = /^[ \t]*(?:[-*][ \t]+)?(?:\.{3,}|…|<[^<>\n]{0,60}(?:\.{3}|…)[^<>\n]{0,60}>)[ \t,]*$/m
/** The same in a comment within JSON, which is cut at the comment since JSON has none. */
const leftOutComment = /(?:\/\/|\/\*|#)[ \t]*(?:\.{3}|…)/
/** Names in double braces, as in Jinja and Helm; `${{ }}` of a workflow is plain text in YAML. */
const braces = /(?<!\$)\{\{|\{%/
/** A title in brackets alone, which YAML would parse as a list of one item. */
const blankTitle = /^[ \t-]*(?:title|name|summary|description|version|url|email):[ \t]*\[\p{L}[^[\]\n,]{0,120}\][ \t]*$/mu
const capsToken = /\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\]/
const example = /_\((?:e\.g\.|for example|describe|link)[^)\n]{0,200}\)_/i
/** A whole string in brackets that begins with a capital: a template's placeholder for a title. */
const quotedBlank = /(["'])\[\p{Lu}[^"'[\]\n]{0,120}\]\1/u
/** Words in brackets within a line of prose: no list of values, which would be quoted or separated by commas. */
const wordsInBrackets = /\[\p{L}[^[\]\n"',|;:={}<>]{1,120}\](?!\()/u

/** Whether code is a sketch: with placeholders in it, or with omissions. */
export function isSketch(text: string, language: CodeLanguage | null): boolean {
  if (omission.test(text) || braces.test(text) || capsToken.test(text) || example.test(text) || quotedBlank.test(text)) return true
  if (language === 'json') return leftOutComment.test(text)
  return language === 'gherkin' ? wordsInBrackets.test(text) : blankTitle.test(text)
}

/** Code of a template: nothing but comments, a sketch, or parts named "Example" with the rest omitted. */
export function isSampleCode(text: string): boolean {
  const own = text.replace(/\/\*[^*]{0,2000}\*\//g, '').replace(/^[ \t]*(?:#|\/\/|--|<!--).*$/gm, '')
  if (!/[\p{L}\p{N}]/u.test(own)) return true
  if (isSketch(text, null) || wordsInBrackets.test(own.replace(/"[^"\n]{0,300}"/g, ''))) return true
  if (/^[ \t]*(?:Given|When|Then)[ \t]+(?:\.{3}|…|<[^<>\n]{0,80} [^<>\n]{0,80}>)[ \t]*$/m.test(own)) return true
  return /(?:\.{3}|…)/.test(text) && /\b(?:Example\p{Lu}|example_)/u.test(own)
}
