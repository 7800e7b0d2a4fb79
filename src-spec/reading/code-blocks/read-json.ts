import { type CodeProblem, lineAround } from './code-reading'

/** Type names in place of values: a description of JSON, not JSON. */
const typeName =
  /^(?:string|str|text|number|num|int|integer|long|float|double|decimal|bool|boolean|uuid|date|datetime|timestamp|object|array|any|unknown)\b/i

/** A value, or an end; `sketch` if the text is not meant to be valid JSON. */
type Step =
  | { readonly kind: 'ok'; readonly at: number }
  | { readonly kind: 'sketch' }
  | { readonly kind: 'wrong'; readonly message: string }

type Expected = 'value' | 'key' | 'keyOrEnd' | 'valueOrEnd' | 'colon' | 'next'

/**
 * The first JSON error in a text; null without one, or if the text is a sketch: omissions, types for values, a
 * diff. Comments are allowed, and so are several values in a row, and members without braces around them. Never recurses.
 */
export function jsonProblem(text: string): CodeProblem | null {
  const first = skipSpace(text, 0)
  if (!/["[{]/.test(text.charAt(first))) return null
  const members = /^"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:/.test(text.slice(first, first + 240))
  const open: string[] = members ? ['members'] : []
  let expect: Expected = members ? 'key' : 'value'
  for (let at = first; ; ) {
    at = skipSpace(text, at)
    const inside = open.at(-1) ?? 'top'
    if (at >= text.length) {
      const done = inside === 'top' || inside === 'members'
      if (done && (expect === 'next' || expect === 'value' || expect === 'key')) return null
      return problem(text, at, 'ends before it is complete: something that was opened is not closed.')
    }
    const character = text.charAt(at)
    if (isSketchMark(text, at)) return null
    if (expect === 'colon') {
      if (character !== ':') return problem(text, at, `needs a colon between a name and its value, before "${shown(text, at)}".`)
      expect = 'value'
      at += 1
    } else if (expect === 'next') {
      if (character === '|') return null
      if (character === ',') {
        expect = inside === '{' || inside === 'members' ? 'key' : 'value'
        at += 1
      } else if (closes(inside, character)) {
        open.pop()
        at += 1
      } else if (inside === 'top') expect = 'value'
      else return problem(text, at, nextMessage(text, at, inside))
    } else if ((expect === 'keyOrEnd' || expect === 'valueOrEnd') && closes(inside, character)) {
      open.pop()
      expect = 'next'
      at += 1
    } else if ((expect === 'key' || expect === 'value') && closes(inside, character)) {
      return problem(text, at, `has a comma too many before "${character}".`)
    } else if (expect === 'key' || expect === 'keyOrEnd') {
      if (character !== '"') return problem(text, at, `needs a name in double quotes where it has "${shown(text, at)}".`)
      const step = readString(text, at)
      if (step.kind !== 'ok') return step.kind === 'sketch' ? null : problem(text, at, step.message)
      expect = 'colon'
      at = step.at
    } else if (character === '{' || character === '[') {
      open.push(character)
      expect = character === '{' ? 'keyOrEnd' : 'valueOrEnd'
      at += 1
    } else {
      const step = readScalar(text, at)
      if (step.kind !== 'ok') return step.kind === 'sketch' ? null : problem(text, at, step.message)
      expect = 'next'
      at = step.at
    }
  }
}

function closes(inside: string, character: string): boolean {
  return (inside === '{' && character === '}') || (inside === '[' && character === ']')
}

function nextMessage(text: string, at: number, inside: string): string {
  if (inside === 'members') return `goes on with "${shown(text, at)}" after a value, without a comma.`
  return `needs a comma or "${inside === '{' ? '}' : ']'}" before "${shown(text, at)}".`
}

/** Dots for omissions, brackets and braces of a template, the signs of a diff. */
function isSketchMark(text: string, at: number): boolean {
  return text.startsWith('...', at) || /[….<>+$@]/.test(text.charAt(at)) || text.startsWith('{{', at) || text.startsWith('- ', at)
}

function readScalar(text: string, at: number): Step {
  if (text.charAt(at) === '"') return readString(text, at)
  const word = /^(?:true|false|null)(?![\w$])|^-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,20})?(?![\w.$])/.exec(
    text.slice(at, at + 900),
  )
  if (word) return { kind: 'ok', at: at + word[0].length }
  if (typeName.test(text.slice(at, at + 20))) return { kind: 'sketch' }
  return { kind: 'wrong', message: `has "${shown(text, at)}" where a value belongs.` }
}

function readString(text: string, from: number): Step {
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 34) return { kind: 'ok', at: at + 1 }
    if (unit === 10) break
    if (unit !== 92) continue
    at += 1
    if (text.charAt(at) === 'u' && /^[0-9a-fA-F]{4}/.test(text.slice(at + 1, at + 5))) continue
    if (!/["\\/bfnrt]/.test(text.charAt(at))) return { kind: 'wrong', message: `escapes "${text.charAt(at)}", which JSON does not.` }
  }
  return { kind: 'wrong', message: `has a text that its line does not close: ${shown(text, from)}.` }
}

/** The next offset that is neither white space nor a comment. */
function skipSpace(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) at += 1
    else if (text.startsWith('//', at) || text.charAt(at) === '#') at = endOf(text, '\n', at)
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2)
    else return at
  }
  return text.length
}

function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

function shown(text: string, at: number): string {
  const word = /^(?:[\w$'"-]{1,24}|[^\s])/.exec(text.slice(at, at + 24))?.[0] ?? ''
  return word.replace(/"/g, '')
}

function problem(text: string, at: number, message: string): CodeProblem {
  return { kind: 'syntax', message, ...lineAround(text, at) }
}
