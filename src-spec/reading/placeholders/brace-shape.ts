import { templateFrames } from '../../vocabulary/blanks/template-frames'
import { askingOf } from './asks'
import { isListed, isMentioned, isNotation, isQuotedText, isValue, isWholeValue, type Surroundings } from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'

/** A name of a template engine: `{{user_name}}`, `{{ .Values.image }}`, `{{#each}}`. */
const variable =
  /^[-#/>^]|^\.|\w\(|^[\p{Ll}\d]+(?:[_.][\p{L}\d]+)+$|^\p{Ll}+\p{Lu}\p{L}*$|[=<>$"'`]|\s\|\s|^(?:if|for|end|else|each|include|template|range|with)\b/u
/** Code in single braces: an object, a set, a call, a path's variable. */
const code = /[:;=<>$"'`\\()[\]]|^\s|\s$|^[\d\s,.+-]*$|\.\p{Ll}+$/u

/** Part of a longer name: `{domain}.{entity}`, `boat:{boat_id}:seen`, `/skippers/{skipper_id}`. */
const joinsBefore = /[\p{L}\p{N}_$\\}/]$|[\p{L}\p{N}}][.:]$/u
const joinsBehind = /^[\p{L}\p{N}_{/]|^[.:][\p{L}\p{N}{]/u

/** `{{ padded }}` is the style of Helm and Jinja; a template's names have no space inside the braces. */
export function doubleBraceVerdict({ at, inside }: Candidate): Verdict {
  if (isMentioned(at)) return null
  if (/^[A-Z][A-Z0-9_ ]*$/.test(inside.trim())) return sure('braces')
  const isSentence = /[\s,/]/.test(inside)
  const isLong = inside.split(/\s+/).length > 4 && !/[=<>$`]/.test(inside)
  if (/^\s|\s$/.test(inside) || (variable.test(inside) && !isLong)) return null
  if (isQuotedText(at) && !isSentence) return null
  if (isSentence && /\p{L}/u.test(inside)) return sure('braces')
  const isCertain = (isValue(at) && !isNotation(at)) || isInTemplateFrame(at, inside)
  return isCertain ? sure('braces') : { shape: 'braces', isSure: false }
}

function isInTemplateFrame({ text, from, to }: Surroundings, inside: string): boolean {
  return templateFrames.some(
    ({ before, blank, behind }) =>
      blank === inside &&
      (before === '' ? text.slice(0, from).trim() === '' : text.endsWith(before, from)) &&
      (behind === '' ? text.slice(to).trim() === '' : text.startsWith(behind, to)),
  )
}

/** Several words in double braces and nothing else in the cell. */
export function isSentenceCell(at: Surroundings, inside: string): boolean {
  return /\p{L}\S*\s+\S/u.test(inside) && at.text.trim().length === at.to - at.from
}

/** MADR and others write `{short title of problem and solution}`. A list of single words is a set. */
export function singleBraceVerdict({ at, inside }: Candidate): Verdict {
  if (joinsBefore.test(at.text.slice(Math.max(0, at.from - 2), at.from)) || joinsBehind.test(at.text.slice(at.to, at.to + 2))) return null
  if (isMentioned(at) || isNotation(at) || isListed(at)) return null
  if (/\s\|\s/.test(inside)) return isWholeValue(at) ? sure('menu') : null
  const asking = askingOf(inside)
  if (asking === 'always') return sure('braces')
  if (asking === null || code.test(inside) || /^[\p{L}\p{N}_-]+(?:\s*,\s*[\p{L}\p{N}_-]+)+$/u.test(inside)) return null
  if (/\s/.test(inside) && asking === 'asValue') return sure('braces')
  return asking === 'asValue' || isWholeValue(at) ? { shape: 'braces', isSure: false } : null
}
