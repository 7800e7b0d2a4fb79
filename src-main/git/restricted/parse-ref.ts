/** The content of one reference file. */
export type LooseRef = { readonly kind: 'hash'; readonly hash: string } | { readonly kind: 'symbolic'; readonly target: string }

const hashPattern = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/i
const pseudoRef = /^[A-Z_]*HEAD$/
/** Characters that git forbids in reference names; they must not get into a path either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const forbidden = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\.$|\/$|\ufffd/

/** Whether a reference may have this name, and its file may therefore be looked for. Pure, total. */
export function isRefName(name: string): boolean {
  if (pseudoRef.test(name)) return true
  if (!name.startsWith('refs/') || name.length > 1000 || forbidden.test(name)) return false
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.toLowerCase().endsWith('.lock'))
}

/** SHA-1 or SHA-256, in lower case; null for anything else. Pure, total. */
export function parseHash(word: string): string | null {
  return hashPattern.test(word) ? word.toLowerCase() : null
}

/** "hash LF" or "ref: name LF"; null when it is neither. Pure, total. */
export function parseLooseRef(content: string): LooseRef | null {
  const line = firstLine(content)
  if (line.startsWith('ref:')) {
    // Names may begin and end with spaces that git does not take for such.
    const target = line.slice(4).replace(/^[ \t]+|[ \t\r]+$/g, '')
    return isRefName(target) && target.startsWith('refs/') ? { kind: 'symbolic', target } : null
  }
  const found = parseHash(line.split(/\s/, 1)[0] ?? '')
  return found === null ? null : { kind: 'hash', hash: found }
}

/** "hash SPACE name LF" repeated, between comments ("#") and peeled tags ("^"), which are left out. Pure, total. */
export function parsePackedRefs(content: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>()
  for (const line of content.split('\n')) {
    const space = line.indexOf(' ')
    const found = space < 0 ? null : parseHash(line.slice(0, space))
    const name = line.slice(space + 1).replace(/\r$/, '')
    if (found !== null && isRefName(name)) refs.set(name, found)
  }
  return refs
}

/** The hashes of `shallow`, the commits whose parents were not fetched: one a line. Pure, total. */
export function parseShallow(content: string): readonly string[] {
  return content.split('\n').flatMap((line) => parseHash(line.trim()) ?? [])
}

/** The path in `gitdir: PATH`; null when it is none. Pure, total. */
export function parseGitFile(content: string): string | null {
  const line = content.startsWith('gitdir:')
    ? content
        .slice(7)
        .replace(/^ +/, '')
        .replace(/[\r\n]+$/, '')
    : ''
  return isPath(line) ? line : null
}

/** The one path in `commondir` and in `gitdir`; null when it is none. Pure, total. */
export function parsePathFile(content: string): string | null {
  const line = content.replace(/[\r\n]+$/, '')
  return isPath(line) ? line : null
}

/** Folders of other objects, in their order. A quoted path is not decoded. Pure, total. */
export function parseAlternates(content: string): readonly string[] {
  return content
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function isPath(line: string): boolean {
  return line !== '' && !/[\0\r\n\ufffd]/.test(line)
}

function firstLine(content: string): string {
  const end = content.indexOf('\n')
  return end < 0 ? content : content.slice(0, end)
}
