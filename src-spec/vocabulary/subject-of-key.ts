import { kebabCase } from './field-of-key'
import { choiceSpellings } from './project-choices'

const spelt: ReadonlyMap<string, string> = new Map(
  Object.entries(choiceSpellings).flatMap(([name, spellings]) => spellings.map((spelling) => [kebabCase(spelling), name] as const)),
)

/** The choice outside of the contract's seven that a key names; null for any other key. */
export function choiceOfKey(key: string): string | null {
  return spelt.get(kebabCase(key.replace(/\([^)]*\)?/g, ' '))) ?? null
}

/** One name for all spellings of a subject: `message-broker` and `queue` are the same. */
export function canonicalSubject(subject: string): string {
  return spelt.get(subject) ?? subject
}
