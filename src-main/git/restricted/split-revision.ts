import { parseHash } from './parse-ref'

export type Revision =
  /** `steps` start from the object of the base: `~2`, `^{tree}`. */
  | { readonly kind: 'named'; readonly base: string; readonly steps: string }
  /** Depends on settings or logs of the repository: `@{upstream}`, `main@{1}`. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' }

/** Splits a revision into its first name and the steps from there. Pure, total. */
export function splitRevision(revision: string): Revision {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return { kind: 'none' }
  const at = revision.search(/[~^:]|@\{/)
  const base = at < 0 ? revision : revision.slice(0, at)
  if (at >= 0 && revision.startsWith('@{', at)) return { kind: 'hidden' }
  if (base === '') return { kind: 'none' }
  return { kind: 'named', base: base === '@' ? 'HEAD' : base, steps: at < 0 ? '' : revision.slice(at) }
}

/** The references that a name may mean, in git's own order. Pure, total. */
export function candidates(base: string): readonly string[] {
  if (parseHash(base) !== null) return []
  return [base, ...['refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/'].map((folder) => folder + base), `refs/remotes/${base}/HEAD`]
}

/** Whether git can resolve the name from objects alone: a hash, its beginning, or the output of `git describe`. Pure, total. */
export function isHashLike(base: string): boolean {
  return /^(?:.*-g)?[0-9a-f]{4,64}$/i.test(base)
}
