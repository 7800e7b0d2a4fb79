/** The path that a link of the document at `path` points to, relative to the root. Null for URLs, anchors, and paths outside the root. */
export function resolveLink(path: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[?#]/i.test(target) || target.length > 1_000 || /\{\{|\$\{|[\0\uFFFC\uFFFD]/.test(target)) return null
  // Browsers read a backslash as a slash.
  const file = decoded(target.replace(/[?#].*$/s, ''))
    .replaceAll('\\', '/')
    .trim()
  const parts = file.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return file === '' || parts.length === 0 ? null : parts.join('/')
}

/** Invalid percent-encoding is part of the name. */
function decoded(target: string): string {
  if (!target.includes('%')) return target
  try {
    return decodeURIComponent(target)
  } catch {
    return target.replaceAll('%20', ' ')
  }
}

/** The target of a link as written, without the angle brackets and backslashes of its syntax. */
export function unescapeTarget(written: string): string {
  const target = written.startsWith('<') && written.endsWith('>') ? written.slice(1, -1) : written
  return target.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
