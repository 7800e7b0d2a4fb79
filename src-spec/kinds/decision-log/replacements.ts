import { plainInline } from '../../markdown/parser/inline'
import { idKey } from './ids'
import { withLinkTargets } from './link-targets'
import { mask, maskIds } from './mask-ids'
import { type ReplacementClaim, replacementClaims } from './replacement-claims'
import { isSuccessorLabel, labelWords, mayClaim } from './replacement-phrases'

/** The decisions that one decision replaces, and those that replace it. Ids as written, or names of record files. */
export interface Replacements {
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
}

/** The Markdown of an entry that may speak of replacements. */
export interface ReplacementSource {
  readonly id: string
  readonly isRecord: boolean
  /** The Markdown of its status, which may be "🔄 → D-021" or stand outside the text. */
  readonly status: string
  /** The Markdown of its title, where a remark is about the decision: "Chains (supersedes D-1)". */
  readonly title: string
  /** Its paragraphs, items or cells; computed only if the entry has a word of replacing. */
  readonly blocks: () => readonly string[]
  /** Values of columns or keys such as "Superseded by". */
  readonly fields: readonly { readonly label: string; readonly text: string }[]
}

const nothing: Replacements = { supersedes: [], supersededBy: [] }

/** `text` is the readable text of the entry, of which most have no word of replacing. */
export function replacementsIn(text: string, source: ReplacementSource): Replacements {
  const speaks = mayClaim(text) || mayClaim(source.status)
  const successors = idsAfterArrow(source.status)
  if (!speaks && source.fields.length === 0 && successors.length === 0) return nothing
  const readable = (markdown: string): string => plainInline(withLinkTargets(markdown, source.isRecord))
  const claims = [
    { isReplaced: true, isLimited: false, ids: successors },
    ...(speaks ? [source.status, source.title].flatMap((text) => replacementClaims(readable(text), source.id)) : []),
    ...(speaks ? source.blocks().flatMap((text) => replacementClaims(readable(text), source.id, source.isRecord)) : []),
    ...source.fields.flatMap(({ label, text }) => fieldClaims(label, withLinkTargets(text, source.isRecord), source.id)),
  ]
  return { supersedes: wholeIds(claims, false), supersededBy: wholeIds(claims, true) }
}

/** The ids of one direction, without those that any statement limits: it says more than one without limits. */
function wholeIds(claims: readonly ReplacementClaim[], isReplaced: boolean): readonly string[] {
  const same = claims.filter((claim) => claim.isReplaced === isReplaced)
  const limited = new Set(same.filter(({ isLimited }) => isLimited).flatMap(({ ids }) => ids.map(idKey)))
  return [...new Set(same.flatMap(({ ids }) => ids).filter((id) => !limited.has(idKey(id))))]
}

/** `🔄 → D-021` at the end of a status. */
function idsAfterArrow(status: string): readonly string[] {
  if (!status.includes('→')) return []
  const { text, lists } = maskIds(plainInline(status.slice(status.lastIndexOf('→') + 1)))
  return text.trim() === mask ? (lists[0] ?? []) : []
}

/** The ids at the beginning of each piece of a field; what follows the last of them is a remark. */
function fieldClaims(label: string, markdown: string, own: string): readonly ReplacementClaim[] {
  const cell = markdown.replace(/(?:\n|<br ?\/?>)\s*(?:[-*+]\s)?/g, '; ').replace(/^\s*[-*+[]\s?|\]\s*$/g, '')
  const text = plainInline(cell)
  const stated = replacementClaims(text, own)
  const isReplaced = /\/|\bor\b/.test(label) ? null : isSuccessorLabel(label)
  if (stated.length > 0 || isReplaced === null) return stated
  const words = labelWords(label)
  const claims: ReplacementClaim[] = []
  for (const piece of text.split(/[,;，；、](?![^()（）]*[)）])/u)) {
    const item = piece.replace(/^[\s"']+|["']+$/g, '')
    if (!/^(?:(?:and|und|et|y|e) )?\uE000/u.test(maskIds(item).text)) break
    claims.push(...replacementClaims(`${words} ${item}`, own))
  }
  return claims
}

/** The mentions that name decisions of this log or could: known ids in their own spelling, and ids of the same form. */
export function knownMentions(
  mentions: readonly string[],
  idOf: ReadonlyMap<string, string>,
  prefixes: ReadonlySet<string>,
): readonly string[] {
  const found = mentions.flatMap((mention) => {
    const known = idOf.get(idKey(mention))
    if (known) return [known]
    // `#12` is an issue where no decision has that id.
    if (mention.startsWith('#')) return []
    return prefixes.has(prefixOf(mention)) && (/^0|\D/.test(mention) || prefixes.has('')) ? [mention] : []
  })
  return [...new Set(found)]
}

/** The text before the number of an id, lower case. */
export function prefixOf(id: string): string {
  if (/^\d/.test(id)) return ''
  return /^[^\d]{0,20}/.exec(id.toLowerCase())?.[0].replace(/[\s_#-]+$/, '') ?? ''
}
