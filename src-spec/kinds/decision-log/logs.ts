import { memoizeByObject } from '../../memo/memoize-by-object'
import { memoizeLast } from '../../memo/memoize-last'
import type { DocumentOf, SpecDocument } from '../document'
import { idKey } from './ids'
import type { Decision } from './model'
import { isRecordPath } from './record-path'

type LogDocument = DocumentOf<'decision-log'>

/** The documents that hold decisions: logs first, since new decisions are written to the first of them, then single records. */
export function logsOf(documents: readonly SpecDocument[]): readonly LogDocument[] {
  const logs = documents.filter((document) => document.kind === 'decision-log').filter(({ log }) => log.form !== 'index')
  return [...logs.filter(({ path }) => !isRecordPath(path)), ...logs.filter(({ path }) => isRecordPath(path))]
}

/** Memoizes the list of a single log, so that results derived from the list stay valid until the log is read again. */
export function decisionsOf(logs: readonly LogDocument[]): readonly Decision[] {
  const [only] = logs
  if (logs.length === 1 && only) return only.log.decisions
  const records = new Set(logs.filter(({ log }) => log.form === 'record' && log.decisions.length > 0).map(({ path }) => path))
  return logs.flatMap(({ log }) => withoutListed(log, records))
}

/** Leaves out the entries of a log that only name records which are read themselves. */
function withoutListed({ decisions, listed }: LogDocument['log'], records: ReadonlySet<string>): readonly Decision[] {
  const known = listed.filter(({ path }) => path !== null && records.has(path)).map(({ decision }) => decision.place.range.from)
  if (known.length === 0) return decisions
  const left = new Set(known)
  return decisions.filter(({ place }) => !left.has(place.range.from))
}

type DecisionFinder = (mention: string, by: Decision) => Decision | null

/** Finds the decision that a mention in another decision names; null if there is none. */
export const decisionFinder = memoizeByObject((decisions: readonly Decision[]): DecisionFinder => {
  // Computed on first use, since most logs have no mentions.
  const finder = memoizeLast(() => newFinder(decisions))
  return (mention, by) => finder()(mention, by)
})

function newFinder(decisions: readonly Decision[]): DecisionFinder {
  const byKey = new Map<string, Decision>()
  const records = new Map<string, Decision>()
  const files = new Map<string, Decision>()
  // Decisions of one log follow each other.
  const isRecord = memoizeLast(isRecordPath)
  const folderOf = memoizeLast((path: string) => path.slice(0, path.lastIndexOf('/') + 1))
  // Each folder of records numbers for itself, so a name is looked up in its own folder first, whose path begins the key.
  const add = (map: Map<string, Decision>, key: string, decision: Decision): void => {
    if (key === '') return
    if (!map.has(key)) map.set(key, decision)
    if (!isRecord(decision.place.path)) return
    const own = `${folderOf(decision.place.path)}\n${key}`
    if (!map.has(own)) map.set(own, decision)
  }
  const find = (map: ReadonlyMap<string, Decision>, key: string, { place: { path } }: Decision): Decision | undefined =>
    (isRecord(path) ? map.get(`${folderOf(path)}\n${key}`) : undefined) ?? map.get(key)
  for (const decision of decisions) {
    add(byKey, idKey(decision.id), decision)
    if (!isRecord(decision.place.path)) continue
    add(files, fileOf(decision.place.path), decision)
    add(records, numberOf(decision.id), decision)
  }
  return (mention, by) => {
    if (/\.mdx?$/i.test(mention)) return find(files, fileOf(mention), by) ?? null
    const known = find(byKey, idKey(mention), by)
    // A log may refer to the records beside it as "ADR-7" while their files are named 0007.
    const other = isRecord(by.place.path) || /^adr/i.test(mention) ? find(records, numberOf(mention), by) : undefined
    const found = known ?? other ?? null
    return found === by ? (other ?? null) : found
  }
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function numberOf(id: string): string {
  return (/(\d{1,30})\D*$/.exec(id)?.[1] ?? '').replace(/^0+(?=\d)/, '')
}
