import { subjectsIn } from './find-mentions'
import { categories } from './index'
import { normalizeValue } from './normalize'

/** The technology that a key is named after: `Node`, `Python version`, in kebab-case. */
export function technologyOfKey(key: string): { readonly subject: string; readonly name: string } | null {
  if (key.length > longest) return null
  const words = key.replace(/-/g, ' ')
  for (const subject of subjectsIn(words)) {
    if (!categories[subject]?.versions) continue
    const { mentions, rest } = normalizeValue(words.replace(/ version$/, ''), subject)
    const [only, ...more] = mentions
    if (only && more.length === 0 && rest.length === 0) return { subject, name: only.name }
  }
  return null
}

/** A longer key is a phrase. */
const longest = 30

/** A value that is a version, or a range of versions. */
export function isVersion(value: string): boolean {
  return /^\s{0,4}["'`]?(?:v\s?)?(?:[<>=≥≤^~]{1,2}\s?)?\d/i.test(value)
}

/** The version below the name of a technology, as a value of its subject. */
export function namedVersion(key: string, value: string): { readonly subject: string; readonly value: string } | null {
  const named = isVersion(value) ? technologyOfKey(key) : null
  return named && { subject: named.subject, value: `${named.name} ${value}` }
}

/** Whether a value is one technology of a subject in some version. */
export function statesVersion(value: string, subject: string): boolean {
  const { mentions } = normalizeValue(value, subject)
  return mentions.length > 0 && mentions.every(({ version }) => version)
}
