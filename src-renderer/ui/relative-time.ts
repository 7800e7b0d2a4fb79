const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "just now", "2 min ago", "3 h ago", "5 days ago", then the date. Both in milliseconds since the epoch. */
export function relativeTime(at: number, now: number): string {
  const ago = now - at
  if (ago < 45_000) return 'just now'
  if (ago < hour) return `${Math.max(1, Math.round(ago / minute))} min ago`
  if (ago < day) return `${Math.round(ago / hour)} h ago`
  const days = Math.round(ago / day)
  if (days < 14) return days === 1 ? '1 day ago' : `${days} days ago`
  return new Date(at).toLocaleDateString(undefined, { year: 'numeric', month: 'short', day: 'numeric' })
}
