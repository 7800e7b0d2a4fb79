import type { ContractFieldName } from '../model/contract'
import { languages } from './languages/index'
import type { FieldSpellings } from './languages/language'
import { plainKey } from './plain-key'

/**
 * Common spellings of a contract field in all languages. A `weak` spelling means the field
 * only if there is no strong one, or if both are about the same kind of thing: "Storage: S3" beside
 * "Database: PostgreSQL" is a field of its own.
 */
export const keySpellings: Readonly<Record<ContractFieldName, FieldSpellings>> = {
  database: spellingsOf('database'),
  auth: spellingsOf('auth'),
  'api-style': spellingsOf('api-style'),
  runtime: spellingsOf('runtime'),
  'error-format': spellingsOf('error-format'),
  logging: spellingsOf('logging'),
  testing: spellingsOf('testing'),
}

function spellingsOf(name: ContractFieldName): FieldSpellings {
  const all = languages.map(({ contract }) => contract[name])
  return { strong: all.flatMap(({ strong }) => strong), weak: all.flatMap(({ weak }) => weak) }
}

/** Headers of the group with error format, logging and testing, normalized by `plainKey`. */
export const conventionsSpellings: ReadonlySet<string> = new Set(languages.flatMap(({ conventions }) => conventions.map(plainKey)))

/** Keys that are marks or remarks, never a field, normalized by `plainKey`. */
export const nonFieldKeys: ReadonlySet<string> = new Set([
  ...['todo', 'assumption', 'decision', 'risk', 'open question', 'question', 'note', 'notes', 'hint', 'tip', 'warning', 'important'],
  ...['example', 'examples', 'e g', 'see', 'see also', 'rule', 'role', 'used by', 'not used for', 'source', 'last updated'],
  ...['hinweis', 'anmerkung', 'beispiel', 'siehe', 'quelle', '注意', '注', '备注', '示例', '参见'],
])

/** With exactly this case these are products and not keys: Android's DataStore keeps preferences. */
export const productNames: ReadonlySet<string> = new Set(['DataStore'])

/** Headers of the columns with keys, and of the columns with values, normalized by `plainKey`. */
export const keyHeaders: ReadonlySet<string> = new Set(languages.flatMap((language) => language.keyHeaders.map(plainKey)))
export const valueHeaders: ReadonlySet<string> = new Set(languages.flatMap((language) => language.valueHeaders.map(plainKey)))
