import { wordPattern } from '../../vocabulary/word-pattern'
import type { FeatureStatus } from './model'
import { type StatedStatus, statusWords } from './status-words'

/** How an English status begins. The first match counts. */
const english: readonly (readonly [RegExp, StatedStatus])[] = [
  [
    /^(?:not (?:yet )?started|to ?do|backlog|planned|planning|new\b|idea|initial|wip\b|work in progress|draft|pre-?draft|clarif|needs clarif)/,
    'draft',
  ],
  [/^(?:(?:in|under|for|needs|awaiting|pending|ready for)[ -]?(?:peer |final |tech(?:nical)? )?(?:review|approval|sign-?off))/, 'review'],
  [/^(?:review(?!ed)|proposed|proposal|rfc\b|request for comments|pending\b)/, 'review'],
  // A word before "superseded" says that the rest holds.
  [/^(?:partial|partly|mostly)\w{0,2} (?:superseded|replaced|deprecated|obsolete)/, 'other'],
  [
    /^(?:partial|partly|mostly|\d{1,2} ?%|building|in[ -](?:progress|development|build|implementation|work)|implementing|development\b)/,
    'building',
  ],
  [/^(?:under (?:development|construction)|started|coding|ongoing)/, 'building'],
  [
    /^(?:approved|accepted|agreed|ratified|signed[ -]?off|ready (?:for|to) (?:implement\w{0,5}|planning|plan|dev\w{0,10}|build|work|start)|committed)/,
    'approved',
  ],
  [
    /^(?:done|shipped|completed?\b|implemented|released|launched|delivered|closed|live\b|ga\b|merged|finished|in production|deployed)/,
    'done',
  ],
  [/^(?:defer|postponed|on[ -]hold|parked|paused|shelved)/, 'deferred'],
  [
    /^(?:kill|reject|cancell?ed|abandoned|dropped|withdrawn|declined|obsolete|superseded|deprecated|archived|replaced|retired|won'?t)/,
    'killed',
  ],
]

const order: readonly StatedStatus[] = ['draft', 'review', 'building', 'approved', 'done', 'deferred', 'killed', 'other']
const statuses = [...english, ...order.map((status) => [wordPattern(statusWords[status], 'start'), status] as const)]

const empty = /^(?:tbd|tba|todo|status|n\/?a|\[.*|\{.*|<.*)$/

/** The status of a cell. Several statuses in one cell are the template's choices, and count as unfilled. */
export function readStatus(raw: string): FeatureStatus {
  const text = raw.slice(0, 200).toLowerCase()
  const parts = text.split(/[/|、]|\bor\b|\boder\b|→|->|,/).map(bare)
  if (parts.every((part) => part === '' || empty.test(part))) return 'unfilled'
  const known = new Set(parts.map(statusOf).filter((status) => status !== null && status !== 'other'))
  if (known.size > 1) return 'unfilled'
  return statusOf(bare(text)) ?? 'unknown'
}

/** The choices that a status cell lists; empty if it lists none. */
export function statusChoices(raw: string): readonly string[] {
  const parts = raw
    .split(/\\?[/|、]/)
    .map((part) => part.replace(/[*_`]/g, '').trim())
    .filter((part) => part !== '')
  const known = new Set(parts.map((part) => statusOf(bare(part.toLowerCase()))).filter((status) => status !== null && status !== 'other'))
  return parts.length > 1 && known.size > 1 ? parts : []
}

function statusOf(text: string): StatedStatus | null {
  return statuses.find(([words]) => words.test(text))?.[1] ?? null
}

/** Without the emoji, checkbox or mark before the word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}[{<]+/u, '').trim()
}
