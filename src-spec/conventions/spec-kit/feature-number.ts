/**
 * The number of a feature by the name of its folder: `004` of `004-berth-list`; null without one. Longer ones are days and times,
 * which count nothing.
 */
export function featureNumber(name: string): string | null {
  return /^(\d{3,5})-[^/]+$/.exec(name)?.[1] ?? null
}
