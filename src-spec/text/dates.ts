/** A calendar day found in a text. */
export interface FoundDate {
  readonly iso: string
  readonly from: number
  readonly to: number
}

/** Month names by their first letters, in several languages. */
const months: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'янв'],
  ['feb', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mayo', 'май', 'мая'],
  ['jun', 'juin', 'июн'],
  ['jul', 'juil', 'июл'],
  ['aug', 'aoû', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
]

/** Whole names and their usual short forms; "marked" and "decided" begin like months but are none. */
const monthNames =
  /^(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|fév(?:rier)?|mar(?:ch|s|zo|ço)?|märz|apr(?:il)?|avril|abril|ma[yi]o?|june?i?|juin|jul[iy]?|juillet|aug(?:ust)?|août|agosto|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|décembre)$/i

type Read = (parts: readonly string[]) => readonly [string, string, string] | null

/** Formats of a date, each with the order of its parts. Every repetition is bounded. */
const writings: readonly (readonly [RegExp, Read])[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([y, , m, d]) => day(y, m, d)],
  [/(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?/, ([y, m, d]) => day(y, m, d)],
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/, ([d, m, y]) => day(y, m, d)],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ] ?(?:of |de )?(\p{L}{3,12})\.?,?[-/ ](?:de )?(\d{4})(?!\d)/u,
    ([d, m, y]) => day(y, monthOf(m), d),
  ],
  [/(?<!\p{L})(\p{L}{3,12})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,?[- ](\d{4})(?!\d)/u, ([m, d, y]) => day(y, monthOf(m), d)],
  [/(?<!\d)(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/, ([a, , b, y]) => unambiguous(a, b, y)],
]

const maxLength = 240
/** An ISO date whose day exists in every month, so it needs no check. */
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

/** The first unambiguous date in the first 240 units of a text; null for "early June", `TBD` or `03/04/2026`. */
export function findDate(text: string): FoundDate | null {
  if (plainDay.test(text)) return { iso: text, from: 0, to: 10 }
  const read = westernDigits(text.slice(0, maxLength))
  if (!/\d{4}/.test(read)) return null
  let best: FoundDate | null = null
  for (const [writing, order] of writings) {
    const match = writing.exec(read)
    const parts = match ? order(match.slice(1)) : null
    const iso = parts ? isoOf(parts) : null
    if (match && iso && (best === null || match.index < best.from)) best = { iso, from: match.index, to: match.index + match[0].length }
  }
  return best
}

/** The first unambiguous date of a text as ISO date; null without one. */
export function readDate(text: string): string | null {
  return findDate(text)?.iso ?? null
}

/** Whether a word of a text is the name of a month. */
export function namesMonth(text: string): boolean {
  return (text.slice(0, maxLength).match(/\p{L}{3,12}/gu) ?? []).some((word) => monthNames.test(word))
}

/** `2026`, `2026-07` · `07/2026` · `2026 Q3` · `Q3 2026` · `2026年7月` */
const partsOfYear: readonly RegExp[] = [
  /^\d{4}(?:[-/.](?:0?[1-9]|1[0-2]))?$/,
  /^(?:0?[1-9]|1[0-2])[-/.]\d{4}$/,
  /^\d{4}[-/ ]?[QH] ?\d$/i,
  /^[QH] ?\d[-/,. ]{0,2}\d{4}$/i,
  /^\d{4} ?[年년](?: ?\d{1,2} ?[月월])?$/,
]
const monthAndYear = /^(?:(\p{L}{3,12})\.?,?[-/ ](?:of |de |del )?\d{4}|\d{4}[-/ ](\p{L}{3,12})\.?)$/iu

/** Whether a text is a year, or a half, a quarter or a month of one, and names no day. */
export function isPartOfYear(text: string): boolean {
  const trimmed = westernDigits(text.trim().slice(0, maxLength))
  const [, before, after] = monthAndYear.exec(trimmed) ?? []
  return partsOfYear.some((writing) => writing.test(trimmed)) || monthNames.test(before ?? after ?? '')
}

function day(year = '', month = '', date = ''): readonly [string, string, string] {
  return [year, month, date]
}

/** Day and month are unambiguous only if one of them is above 12, or both are equal. */
function unambiguous(a = '', b = '', year = ''): readonly [string, string, string] | null {
  if (Number(a) > 12 || a === b) return [year, b, a]
  return Number(b) > 12 ? [year, a, b] : null
}

function monthOf(name = ''): string {
  const lower = name.toLowerCase()
  const index = months.findIndex((starts) => starts.some((start) => lower.startsWith(start)))
  return index < 0 ? '' : String(index + 1)
}

function isoOf([year, month, date]: readonly [string, string, string]): string | null {
  const last = daysIn(Number(year), Number(month))
  if (Number(date) < 1 || Number(date) > last) return null
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** 0 for an invalid month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Arabic, Persian and full-width digits, unit for unit. */
function westernDigits(text: string): string {
  if (!/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/.test(text)) return text
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10))
}
