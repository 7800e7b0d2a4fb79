import { mentionsChange } from '../changes/mentions-change'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecChange } from '../model/change'
import { contractFields, contractLabels } from '../model/contract'

type DefaultType = 'ARCH' | 'SECURITY' | 'QUALITY'

/** Names that logs use for each type. */
const spellings: Readonly<Record<DefaultType, RegExp>> = {
  ARCH: /^(?:arch|architecture|architektur|tech|technical|design|架构|アーキテクチャ)$/i,
  SECURITY: /^(?:sec|security|sicherheit|安全|セキュリティ)$/i,
  QUALITY: /^(?:qual|quality|qa|test|testing|qualität|质量|品質)$/i,
}

const quality = /\b(?:test|testing|quality|error|logging|observab|monitor)/i
const security = /\b(?:auth|security|secure|secret|threat|privacy)/i

/** The log's most frequent type for such changes, else its spelling of the default type. */
export function draftType(changes: readonly SpecChange[], decisions: readonly Decision[]): string {
  const typed = decisions.filter(({ type, real }) => real && type !== '')
  const asked = changes.map((change) => mentionsChange({ ...change, field: fieldOf(change) }))
  const similar = typed.filter((decision) => asked.some((speaks) => speaks(decision)))
  const used = mostUsed(similar.map(({ type }) => type))
  if (used) return used
  const defaultType = defaultTypeOf(changes[0])
  return mostUsed(typed.map(({ type }) => type).filter((type) => spellings[defaultType].test(type))) ?? defaultType
}

function defaultTypeOf(change: SpecChange | undefined): DefaultType {
  if (!change) return 'ARCH'
  const field = change.kind === 'contract' ? fieldOf(change) : ''
  if (field === 'auth') return 'SECURITY'
  if (field === 'testing' || field === 'logging' || field === 'error-format') return 'QUALITY'
  if (field !== '' && contractFields.some((name) => name === field)) return 'ARCH'
  return security.test(change.subject) ? 'SECURITY' : quality.test(change.subject) ? 'QUALITY' : 'ARCH'
}

function fieldOf({ kind, subject }: SpecChange): string {
  return kind === 'contract' ? (contractFields.find((name) => contractLabels[name].toLowerCase() === subject.toLowerCase()) ?? subject) : ''
}

function mostUsed(types: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  let best: readonly [string, number] | null = null
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
