import { kebabCase } from './field-of-key'
import { choiceSpellings } from './project-choices'

const spelt: ReadonlyMap<string, string> = new Map(
  Object.entries(choiceSpellings).flatMap(([name, spellings]) => spellings.map((spelling) => [kebabCase(spelling), name] as const)),
)

/** The choice outside of the contract's seven that a key names; null for any other key. */
export function choiceOfKey(key: string): string | null {
  return spelt.get(kebabCase(key.replace(/\([^)]*\)?/g, ' '))) ?? null
}

/** One name for all spellings of a subject: `message-broker` and `queue` are the same, and so are `topic partitions` and `partition topics`. */
export function canonicalSubject(subject: string): string {
  const known = spelt.get(subject)
  if (known !== undefined) return known
  // A label of several words: neither their order nor their number changes it. A rule and a qualified subject stay as they are.
  if (!subject.includes(' ') || subject.includes('…') || subject.includes(' of ')) return subject
  return subject
    .split(' ')
    .map((word) => (/^[a-z]{4,}s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word))
    .sort()
    .join(' ')
}
