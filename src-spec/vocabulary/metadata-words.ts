import { wordsOf } from './language-words'
import { plainKey } from './plain-key'
import { wordPattern } from './word-pattern'

const keys: ReadonlySet<string> = new Set(wordsOf('metadataKeys').map(plainKey))
const titles: ReadonlySet<string> = new Set(wordsOf('metadataTitles').map(plainKey))
const tableHeaders = wordPattern([...wordsOf('metadataTitles'), ...wordsOf('keyHeaders')], 'whole')

/** Whether a key is about the document itself ("Status", "Owner"), and not about its subject. */
export function isMetadataKey(key: string): boolean {
  return keys.has(plainKey(key))
}

/** Whether a section of this title holds metadata: `1. Metadata`, `📋 Document information`. */
export function isMetadataTitle(title: string): boolean {
  return titles.has(plainKey(title))
}

/** Whether the header of a first column announces keys: `Metadata | Details`, `Field | Value`, or nothing. */
export function isMetadataHeader(header: string): boolean {
  return header.trim() === '' || tableHeaders.test(header.trim())
}
