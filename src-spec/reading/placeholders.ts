import { leavesOf } from '../markdown/sections/leaves'
import type { SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { SectionTree } from '../markdown/sections/tree'
import type { Placeholder, PlaceholderShape } from '../model/item'
import type { Boilerplate } from './boilerplate'
import type { LinkLabels } from './links/link-labels'

/** Candidates, one alternative for each shape; each is bounded, so the scan is linear. */
const candidate =
  /\{\{[^{}\n]{1,300}\}\}|\[[^[\]\n]{1,300}\]|([_*])\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?\)\1|\b(?:YYYY-MM-DD|DD\.MM\.YYYY|MM\/DD\/YYYY)\b|\b[A-Z]{1,12}-(?:X{2,4}|N{3,4})\b/g

/** Words in capitals that are placeholders even without an underscore. */
const capsWords =
  /^(?:DATE|NAME|OWNER|TITLE|TBD|VERSION|PROJECT|AUTHOR|LINK|URL|EMAIL|TEAM|PATH|YEAR|ID|COMPANY|DESCRIPTION|VALUE)(?: [A-Z]+)*$/

/** The placeholders of a template, in readable text only. Quoted guidance is not read. */
export const placeholders: SectionReader<Placeholder, [boilerplate: Boilerplate | null, labels: LinkLabels]> = {
  read: (outline, boilerplate, labels) =>
    withBlanks(readPlaceholders(outline, labels), boilerplate?.readPlaceholders?.(outline, labels) ?? []),
  toDocument: ({ shape, text, range, options }, at) => ({ shape, text, range: shiftRange(range, at), options }),
}

/** Adds a kind's own placeholders to those of every kind; where two overlap, the one of every kind wins, which is narrower. */
function withBlanks(everywhere: readonly Placeholder[], own: readonly Placeholder[]): readonly Placeholder[] {
  if (own.length === 0) return everywhere
  const all = [...everywhere, ...own].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
  const known = new Set(everywhere)
  return all.filter((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return known.has(one) || ((before?.range.to ?? 0) <= one.range.from && (after?.range.from ?? one.range.to) >= one.range.to)
  })
}

function readPlaceholders(outline: SectionTree, labels: LinkLabels): readonly Placeholder[] {
  const found: Placeholder[] = []
  for (const { prose, visible } of leavesOf(outline)) {
    if (prose.isQuoted) continue
    const code = wholeCode(outline.text.slice(prose.range.from, prose.range.to))
    const text = code ?? visible
    if (!/[[{]|YY|[XN]{2}|[_*]\(/.test(text)) continue
    for (const match of text.matchAll(candidate)) {
      const shape = shapeOf(text, match.index, match[0])
      // In code, words in brackets are notation: a character class, an optional part.
      if (!shape || (code !== null && shape === 'brackets')) continue
      if (shape !== 'braces' && labels.has(match[0].slice(1, -1).toLowerCase())) continue
      const from = prose.range.from + match.index
      const to = from + match[0].length
      found.push({
        shape,
        text: outline.text.slice(from, to),
        range: { from, to },
        options: shape === 'menu' ? optionsOf(match[0]) : [],
      })
    }
  }
  return found
}

/** A value that is a single code span is read too: templates write ids such as `SPEC-XXX` as code. */
function wholeCode(text: string): string | null {
  const code = /^`([^`\n]+)`$/.exec(text)
  return code ? ` ${code[1]} ` : null
}

function shapeOf(text: string, at: number, found: string): PlaceholderShape | null {
  const end = at + found.length
  if (found.startsWith('{{')) return bracesStand(text, at, end, found.slice(2, -2)) ? 'braces' : null
  if (found.startsWith('[')) return bracketShape(text, at, end, found.slice(1, -1))
  if (found.endsWith('_') || found.endsWith('*')) {
    return /^.\((?:e\.g\.|for example|z\. ?B\.|i\.e\.)/i.test(found) || standsAlone(text, at, end) ? 'example' : null
  }
  if (!standsAlone(text, at, end)) return null
  return /YYYY/.test(found) ? 'date' : 'id'
}

/** `{{ padded }}` is the style of Helm and Jinja; a template's names have no space inside the braces. */
function bracesStand(text: string, at: number, end: number, inside: string): boolean {
  if (/^[A-Z][A-Z0-9_ ]*$/.test(inside.trim())) return true
  if (/^\s|\s$/.test(inside)) return false
  return endsValue(text, end) || beginsValue(text, at)
}

function bracketShape(text: string, at: number, end: number, inside: string): PlaceholderShape | null {
  const before = text.charAt(at - 1)
  const after = text.charAt(end)
  // A link: with its target, with the label of its reference (hidden in the visible text), or the start of a definition.
  if (/[\p{L}\p{N}_\])!]/u.test(before) || /[([:\uFFFC]/.test(after)) return null
  if (/^(?:[ xX]?|\^.*|!.*|\d+(?:[,–-] ?\d+)*|[A-Za-z]{1,8}-\d+|.*\uFFFC.*)$/.test(inside)) return null
  if (/ ?\\?\| ?/.test(inside) && inside.includes('|')) return 'menu'
  if (/^e\.g\.|\betc\.?$/i.test(inside)) return 'brackets'
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(inside) || capsWords.test(inside)) return 'caps'
  if (!/^(?:\p{L}|\d:|@(?:owner|user|name|author|assignee|reviewer|handle|team)\b)/u.test(inside) || /^\S+\.\w{1,5}$/.test(inside))
    return null
  if (isNotation(text.slice(Math.max(0, at - 100), at), after)) return null
  if (standsAlone(text, at, end)) return 'brackets'
  const several = (text.match(/\[\p{Lu}[^[\]\n]*\](?![([:\uFFFC])/gu)?.length ?? 0) > 1
  return several && /^\p{Lu}/u.test(inside) ? 'brackets' : null
}

/** An optional argument of a call, `open(path, [mode])`, or a variable part of a path, `app/[id]/page`. */
function isNotation(before: string, after: string): boolean {
  return /[\p{L}\p{N}_]\([^()\n]{0,90}$/u.test(before) || (/[\p{L}\p{N}_-]\/$/u.test(before) && /[/.]/.test(after))
}

function standsAlone(text: string, at: number, end: number): boolean {
  return beginsValue(text, at) && endsValue(text, end)
}

function beginsValue(text: string, at: number): boolean {
  return /(?:^|[\n:：→—–|(/,=-])[ \t*_"~]*$/.test(text.slice(Math.max(0, at - 12), at))
}

function endsValue(text: string, end: number): boolean {
  return /^[ \t*_"~]*(?:$|[\n→—–|),;/])/.test(text.slice(end, end + 12))
}

function optionsOf(menu: string): readonly string[] {
  return menu
    .slice(1, -1)
    .split(/\\?\|/)
    .map((option) => option.trim())
    .filter((option) => option !== '' && !/^(?:etc\.?|other|…|\.\.\.)$/i.test(option))
}
