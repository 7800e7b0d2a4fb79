import type { FeatureStatus } from './model'

type Known = Exclude<FeatureStatus, 'unfilled' | 'unknown'>

/** Words that a status begins with. The first match counts, so longer words come first. */
const statuses: readonly (readonly [RegExp, Known])[] = [
  [/^(?:not (?:yet )?started|to ?do|backlog|planned|new\b|idea|initial|wip\b|work in progress|draft|pre-?draft|clarif)/, 'draft'],
  [/^(?:entwurf|in vorbereitung|borrador|brouillon|草稿|草案|起草|下書き|초안|مسودة)/, 'draft'],
  [/^(?:(?:in|under|for|needs|awaiting|pending|ready for)[ -]?(?:peer |final |tech(?:nical)? )?(?:review|approval|sign-?off))/, 'review'],
  [
    /^(?:review(?!ed)|proposed|proposal|rfc\b|request for comments|in prüfung|zur prüfung|vorgeschlagen|评审|審查|审核|审查|レビュー|검토)/,
    'review',
  ],
  [
    /^(?:partial|partly|mostly|\d{1,2} ?%|building|in (?:progress|development|build|implementation|work)|implementing|development\b)/,
    'building',
  ],
  [
    /^(?:under (?:development|construction)|started|coding|ongoing|wird gebaut|in arbeit|in umsetzung|实施中|开发中|開發中|进行中|進行中)/,
    'building',
  ],
  [/^(?:approved|accepted|agreed|ratified|signed[ -]?off|ready for (?:implementation|planning|dev|build|work)|committed)/, 'approved'],
  [/^(?:genehmigt|freigegeben|angenommen|beschlossen|已批准|已通过|已通過|已采用|批准|承認済|승인|معتمد)/, 'approved'],
  [/^(?:done|shipped|completed?\b|implemented|released|launched|delivered|closed|live\b|ga\b|merged|finished|in production)/, 'done'],
  [/^(?:erledigt|fertig|abgeschlossen|umgesetzt|ausgeliefert|已完成|完成|已发布|已上线|完了|완료)/, 'done'],
  [/^(?:defer|postponed|on[ -]hold|parked|paused|shelved|zurückgestellt|verschoben|推迟|延期|暂停|搁置|保留)/, 'deferred'],
  [/^(?:kill|reject|cancell?ed|abandoned|dropped|withdrawn|declined|obsolete|superseded|deprecated|archived|won'?t)/, 'killed'],
  [/^(?:verworfen|abgelehnt|ersetzt|gestrichen|已取消|已废弃|已拒绝|取消|却下|취소)/, 'killed'],
]

const empty = /^(?:tbd|tba|todo|status|n\/?a|\[.*|\{.*|<.*)$/

/** The status of a cell. Several statuses in one cell are the template's choices, and count as unfilled. */
export function readStatus(raw: string): FeatureStatus {
  const text = raw.slice(0, 200).toLowerCase()
  const parts = text.split(/[/|、]|\bor\b|\boder\b|→|->|,/).map(bare)
  if (parts.every((part) => part === '' || empty.test(part))) return 'unfilled'
  const known = new Set(parts.map(statusOf).filter((status) => status !== null))
  if (known.size > 1) return 'unfilled'
  return statusOf(bare(text)) ?? 'unknown'
}

/** The choices that a status cell lists; empty if it lists none. */
export function statusChoices(raw: string): readonly string[] {
  const parts = raw
    .split(/\\?[/|、]/)
    .map((part) => part.replace(/[*_`]/g, '').trim())
    .filter((part) => part !== '')
  const known = new Set(parts.map((part) => statusOf(bare(part.toLowerCase()))).filter((status) => status !== null))
  return parts.length > 1 && known.size > 1 ? parts : []
}

function statusOf(text: string): Known | null {
  return statuses.find(([words]) => words.test(text))?.[1] ?? null
}

/** Without the emoji, checkbox or mark before the word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}[{<]+/u, '').trim()
}
