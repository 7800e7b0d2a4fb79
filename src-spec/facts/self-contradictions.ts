import { findInSections, readSection, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import type { ContractField } from '../model/contract'
import type { Fact } from '../model/fact'
import { type Entry, hasValue } from '../reading/entries/entry'
import { entryValue } from '../reading/entries/entry-value'
import { bodyEntriesOf } from '../reading/entries/read-entries'
import { place } from '../text/place'
import type { Place, Range } from '../text/source'
import { amountsIn } from '../vocabulary/amounts'
import { compatibilityOf } from '../vocabulary/compatibility'
import { findMetric } from '../vocabulary/metrics/metric-of'
import {
  aboutAuthentication,
  cookieKey,
  errorContractKey,
  mayNameSetting,
  methodKey,
  refreshAlone,
  refusedStorage,
  scriptStorage,
  sessionCookie,
  tokenStorageKey,
} from '../vocabulary/security-keys'

/** Two statements of one document that cannot both hold: the later one, and the earlier one or the contract's. */
export interface SelfContradiction {
  readonly subject: string
  readonly first: Stated
  readonly second: Stated
}

export interface Stated {
  readonly value: string
  readonly place: Place
}

/** What a SPEC says against its own contract or against its own controls. */
export function contractContradictions(
  path: string,
  outline: DocumentTree,
  contract: readonly ContractField[],
): readonly SelfContradiction[] {
  const stated = findInSections(outline, settings).map((setting) => ({ ...setting, place: place(path, outline, setting.range) }))
  const contradicts = (name: string, wants: (setting: Setting) => boolean): readonly SelfContradiction[] => {
    const field = contract.find((one) => one.name === name)
    if (field?.state !== 'set' || !field.place) return []
    const first = { value: field.value, place: field.place }
    return stated
      .filter((setting) => setting.range.from !== first.place.range.from && wants(setting))
      .filter(({ value }) => compatibilityOf(field.value, clauseOf(value), name) === 'no')
      .map(({ value, place: at }) => ({ subject: name, first, second: { value: clauseOf(value), place: at } }))
  }
  return [
    ...contradicts('auth', ({ key, isAboutAuthentication }) => methodKey.test(key) && isAboutAuthentication),
    ...contradicts('error-format', ({ key }) => errorContractKey.test(key)),
    ...tokenStorage(stated, contract),
  ]
}

/** A value under a key that SPEC's contract may contradict. */
interface Setting {
  readonly key: string
  readonly value: string
  readonly range: Range
  readonly isAboutAuthentication: boolean
}

const settings: SectionReader<Setting, []> = {
  read: (tree) => {
    if (!mayNameSetting(tree.text)) return []
    return readSection(tree, bodyEntriesOf).flatMap((entry) => {
      if (!keys.some((key) => key.test(entry.key)) || !hasValue(entry) || entry.form === 'heading') return []
      const { value, range } = entryValue(tree, entry, entry.field?.name ?? '')
      const isAboutAuthentication = isBelow(tree, entry, aboutAuthentication)
      return value.state === 'set' ? [{ key: entry.key, value: value.text, range, isAboutAuthentication }] : []
    })
  },
  toDocument: (setting, at) => ({ ...setting, range: shiftRange(setting.range, at) }),
}

const keys = [methodKey, errorContractKey, tokenStorageKey, cookieKey]

type PlacedSetting = Setting & { readonly place: Place }

/** A token that scripts can read beside a session that is in a cookie. */
function tokenStorage(stated: readonly PlacedSetting[], contract: readonly ContractField[]): readonly SelfContradiction[] {
  const second = stated.find(
    ({ key, value }) => tokenStorageKey.test(key) && scriptStorage.test(value) && !refusedStorage.test(value) && !/cookie/i.test(value),
  )
  if (!second) return []
  const auth = contract.find(({ name, state, place: at }) => name === 'auth' && state === 'set' && at !== null)
  const first =
    auth?.place && sessionCookie.test(auth.value) && !refreshAlone.test(auth.value)
      ? { value: auth.value, place: auth.place }
      : stated.find(({ key, value }) => cookieKey.test(key) && sessionCookie.test(value) && !refreshAlone.test(value))
  return first ? [{ subject: 'token storage', first: { value: first.value, place: first.place }, second }] : []
}

/** The beginning of a sentence: what follows it gives details. */
function clauseOf(value: string): string {
  return /^[^,;.(]*/.exec(value)?.[0].trim() || value
}

/** Whether the last title or bold line before an entry is about something. */
function isBelow(outline: SectionTree, { section, keyRange }: Entry, about: RegExp): boolean {
  const own = outline.sections[section]
  if (!own) return false
  const before = outline.text.slice(Math.max(own.range.from, keyRange.from - farthest), keyRange.from)
  const bold = [...before.matchAll(/^(?:\*\*|__)(.{1,60}?)(?:\*\*|__)[:：]?[ \t]*$/gmu)].at(-1)?.[1]
  return about.test(bold ?? own.title)
}

/** In UTF-16 units. */
const farthest = 1_000

/** Numbers of which a document sets one. */
const single = /^(?:latency\.p|coverage\.|availability|error-rate|session-timeout|lcp|fid|inp|cls)/

/** Different numbers for one subject, and the percentiles of one subject in an impossible order, wherever they are written. */
export function numberContradictions(facts: readonly Fact[]): readonly SelfContradiction[] {
  const numbers = facts.filter(({ unit, subject }) => unit !== null && single.test(subject) && findMetric(subject))
  const stated = ({ value, place: at }: Fact): Stated => ({ value, place: at })
  const found: SelfContradiction[] = []
  const bySubject = new Map<string, Fact>()
  for (const fact of numbers) {
    const first = bySubject.get(fact.subject)
    if (!first) bySubject.set(fact.subject, fact)
    else if (differ(first, fact)) found.push({ subject: fact.subject, first: stated(first), second: stated(fact) })
  }
  return found
}

function differ(a: Fact, b: Fact): boolean {
  const [first, second] = [amountsIn(a.value)[0], amountsIn(b.value)[0]]
  if (!first || !second || first.low !== first.high || second.low !== second.high) return false
  return first.dimension === second.dimension && Math.abs(first.low - second.low) > 1e-9 * Math.max(first.low, second.low)
}

/** Percentiles of one subject in different lines, of which the higher has the lower number. */
export function percentileContradictions(facts: readonly Fact[]): readonly SelfContradiction[] {
  const shares = facts.flatMap((fact) => {
    const share = /^latency\.p([\d.]+)(.*)$/.exec(fact.subject)
    const amount = fact.comparison === '>' || fact.comparison === '≥' ? undefined : amountsIn(fact.value)[0]
    return share && amount ? [{ fact, amount, share: Number(share[1]), of: share[2] ?? '' }] : []
  })
  return shares.flatMap((higher) => {
    const lower = shares.find(({ share, of, amount }) => share < higher.share && of === higher.of && amount.low > higher.amount.high)
    if (!lower) return []
    const stated = ({ value, place: at }: Fact): Stated => ({ value, place: at })
    return [{ subject: higher.fact.subject, first: stated(lower.fact), second: stated(higher.fact) }]
  })
}
