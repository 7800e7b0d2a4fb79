/** A folder of a feature by its name: `001-berth-list`, or `20260304-101500-berth-list` where features are numbered by time. */
const numbered = /^(?:\d{3,}|\d{8}-\d{6})-[^/]+$/
/** What a feature folder of another name holds. */
const telling = /^(?:spec|plan|tasks)\.md$/

export interface SpecKitPath {
  /** The feature's folder. */
  readonly folder: string
  /** Below that folder. */
  readonly rest: string
  /** Whether the folder's name alone says that it is a feature. */
  readonly isNumbered: boolean
}

/**
 * Splits a path that begins with `specs/` into a feature's folder and the rest. The folder is the last of a numbered name,
 * else the one that holds a spec, a plan or tasks directly below `specs`.
 */
export function splitFeaturePath(path: string): SpecKitPath | null {
  const parts = path.split('/')
  for (let at = parts.length - 2; at > 0; at -= 1) {
    if (numbered.test(parts[at] ?? '')) return { folder: join(parts, 0, at + 1), rest: join(parts, at + 1), isNumbered: true }
  }
  if (parts.length < 3) return null
  const rest = join(parts, 2)
  return telling.test(rest) || rest.startsWith('checklists/') ? { folder: join(parts, 0, 2), rest, isNumbered: false } : null
}

function join(parts: readonly string[], from: number, to?: number): string {
  return parts.slice(from, to).join('/')
}
