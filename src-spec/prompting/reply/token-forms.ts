import { leavesOf } from '../../markdown/sections/leaves'
import type { DocumentTree } from '../../markdown/sections/tree'

/** A token that is not read as one, with the form that is. */
export interface BrokenToken {
  readonly written: string
  readonly form: string
}

/** Forms that nothing but a token has, and those that are one only where the document lost as many of its own. */
const sure =
  /(?:^|\n)[\s*_>]*(?:(\[TODO\]|To[- ]?Do ?:|Todo ?:|todo ?:|TO[- ]DO ?:|TODO ?[-–—](?= ))|(OPEN[-_]QUESTIONS? ?:|Open Questions? ?:|Open questions? ?:|OPEN QUESTIONS ?:|OPEN QUESTION ?[-–—](?= ))|((?:ASSUMPTION|RISK|DECISION) ?[-–—](?= )))/g
const likely = /(?:^|\n)[\s*_>]*(Assumption|Risk|Decision) ?:/g
const proper = /(?:^|\n)[\s*_>]*(TODO|OPEN QUESTION|ASSUMPTION|RISK|DECISION)(?:\([^()\n]{1,60}\))?\*{0,2} ?[:：]/g

/** Tokens of the reply that lost their form. A form that the document itself uses is the document's own. */
export function brokenTokens(own: DocumentTree, reply: DocumentTree): readonly BrokenToken[] {
  const [before, after] = [proseOf(own), proseOf(reply)]
  const known = new Set(formsIn(before, sure))
  const broken = formsIn(after, sure).flatMap((written) => (known.has(written) ? [] : [{ written, form: properForm(written) }]))
  const [had, has] = [counted(before, proper), counted(after, proper)]
  const [hadLikely, hasLikely] = [counted(before, likely), counted(after, likely)]
  const lost = ['Assumption', 'Risk', 'Decision'].filter((word) => {
    const form = word.toUpperCase()
    return (has.get(form) ?? 0) < (had.get(form) ?? 0) && (hasLikely.get(word) ?? 0) > (hadLikely.get(word) ?? 0)
  })
  const all = [...broken, ...lost.map((word) => ({ written: `${word}:`, form: `${word.toUpperCase()}:` }))]
  return [...new Map(all.map((token) => [token.written, token])).values()]
}

function properForm(written: string): string {
  const word = written.toUpperCase().replace(/[^A-Z]/g, '')
  if (word === 'TODO') return 'TODO:'
  return word.startsWith('OPENQUESTION') ? 'OPEN QUESTION:' : `${word}:`
}

/** Runs of prose outside prompts, headings and code, each on lines of its own. */
function proseOf({ sectionTrees }: DocumentTree): string {
  return sectionTrees
    .flatMap(({ tree }) => leavesOf(tree))
    .filter(({ prose }) => prose.kind === 'paragraph' || prose.kind === 'item')
    .map(({ visible }) => visible)
    .join('\n')
}

function formsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, ...forms]) => (forms.find((form) => form !== undefined) ?? '').trim())
}

function counted(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of formsIn(text, pattern)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
