const dayNames: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }

/** The start of the UTC day of an ISO date, in milliseconds; null when it is no date. */
function dayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const time = Date.UTC(year, month - 1, day)
  return month >= 1 && month <= 12 && new Date(time).getUTCDate() === day ? time : null
}

/** How long ago, or how soon, an ISO date is, in whole days, weeks, months or years; null when it is no date. */
export function age(iso: string, today: string): string | null {
  const span = spanOf(iso, today)
  return span && wordsOf(span)
}

/** In plain words: to load the language data of Intl takes longer than the rest of the page's script. */
function wordsOf({ count, unit }: Span): string {
  if (unit === 'day' && Math.abs(count) <= 1) return dayNames[count] as string
  if (Math.abs(count) === 1) return `${count < 0 ? 'last' : 'next'} ${unit}`
  return count < 0 ? `${-count} ${unit}s ago` : `in ${count} ${unit}s`
}

/** How long ago a day has passed: "5 months late"; null when it is no date. */
export function lateBy(iso: string, today: string): string | null {
  const span = spanOf(iso, today)
  if (span === null) return null
  const count = Math.abs(span.count)
  return `${count} ${span.unit}${count === 1 ? '' : 's'} late`
}

interface Span {
  /** Negative before today. */
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
}

function spanOf(iso: string, today: string): Span | null {
  const from = dayOf(iso)
  const to = dayOf(today)
  if (from === null || to === null) return null
  const days = Math.round((from - to) / 86_400_000)
  const distance = Math.abs(days)
  if (distance < 14) return { count: days, unit: 'day' }
  if (distance < 60) return { count: Math.trunc(days / 7), unit: 'week' }
  if (distance < 730) return { count: Math.trunc(days / 30.44), unit: 'month' }
  return { count: Math.trunc(days / 365.25), unit: 'year' }
}

/** The ISO date of today in the local time zone. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
