import { createScanner } from 'jsonc-parser'

interface Expected {
  readonly what: 'key' | 'colon' | 'value' | 'comma' | 'end'
  /** Whether the innermost value that is not closed is an object. */
  readonly inMap: boolean
  /** The token before, as it is written; empty at the start. */
  readonly before: string
}

/** The error at the offset where a text stops being JSON, as the rest of a sentence. */
export function jsonErrorMessage(text: string, at: number): string {
  const { what, inMap, before } = expectedAt(text, at)
  const sign = text.charAt(at)
  if (sign === '"' && (what === 'key' || what === 'value')) return 'a string is not closed on its line, or has an invalid escape.'
  switch (what) {
    case 'key':
      return keyMessage(text, at)
    case 'colon':
      return `a colon is missing after ${before}.`
    case 'value':
      return valueMessage(text, at)
    case 'comma':
      return `a comma or a closing ${inMap ? 'brace' : 'bracket'} is missing here.`
    case 'end':
      return 'there is text after the end of the JSON value.'
  }
}

/** The token that JSON expects at an offset, by the tokens before it. */
function expectedAt(text: string, at: number): Expected {
  const scanner = createScanner(text, true)
  const open: string[] = []
  let what: Expected['what'] = 'value'
  let before = ''
  while (scanner.getPosition() < at) {
    scanner.scan()
    const from = scanner.getTokenOffset()
    if (from >= at) break
    before = text.slice(from, from + scanner.getTokenLength())
    if (before === '{' || before === '[') open.push(before)
    else if (before === '}' || before === ']') open.pop()
    what = expectedAfter(before, what, open)
  }
  return { what, inMap: open.at(-1) === '{', before }
}

function expectedAfter(token: string, what: Expected['what'], open: readonly string[]): Expected['what'] {
  const inMap = open.at(-1) === '{'
  if (token === '{' || (token === ',' && inMap)) return 'key'
  if (token === '[' || token === ',' || token === ':') return 'value'
  if (what === 'key' && token !== '}') return 'colon'
  return open.length === 0 ? 'end' : 'comma'
}

function keyMessage(text: string, at: number): string {
  if (text.charAt(at) === '}') return 'nothing follows the comma before this brace.'
  if (at >= text.length) return 'a closing brace is missing at the end.'
  return isComment(text, at) ? noComments : 'a key in double quotes is expected here.'
}

const noComments = 'comments are not allowed.'

function valueMessage(text: string, at: number): string {
  if (at >= text.length) return 'it ends where a value is expected.'
  if (isComment(text, at)) return noComments
  if (/[\]}]/.test(text.charAt(at))) return 'a value is missing before this bracket.'
  return text.charAt(at) === "'"
    ? 'strings need double quotes.'
    : 'a value is expected here: a string in double quotes, a list or an object.'
}

function isComment(text: string, at: number): boolean {
  return text.charAt(at) === '#' || /^\/[/*]/.test(text.slice(at, at + 2))
}
