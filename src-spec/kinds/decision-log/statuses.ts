import { decisionLanguages, formsOf, type KnownStatus } from './languages/index'
import type { DecisionStatus } from './model'

/** A word or phrase with its status. */
export interface StatusPhrase {
  readonly text: string
  readonly status: KnownStatus
  /** Scripts without spaces between words are searched without regard to word ends. */
  readonly joined: boolean
}

export const joinedScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

/** The phrases of all languages, longer ones first: a phrase wins over a word that it contains. */
export const statusPhrases: readonly StatusPhrase[] = decisionLanguages
  .flatMap(({ statuses }) => Object.entries(statuses))
  .flatMap(([status, list]) => formsOf(list).map((text) => ({ text, status: status as KnownStatus, joined: joinedScript.test(text) })))
  .sort((a, b) => b.text.length - a.text.length)

/** Meaning of an emoji where the log has no legend of its own. */
export const statusEmoji: ReadonlyMap<string, DecisionStatus> = new Map<string, DecisionStatus>([
  ...emoji('active', '✅ ✔ ☑ 🟢 🔒 👍 ✓'),
  ...emoji('proposed', '🟡 ⏳ ⌛ 📝 🚧 💡 🕒 🤔 ❓ 🔵 ⏸ 🆕'),
  ...emoji('superseded', '🔄 ♻ 🔁 ⚪ ⏭'),
  ...emoji('reverted', '❌ ↩ ⏪ 🗑'),
  ...emoji('rejected', '⛔ 🚫 🔴 👎 ✗ ✖'),
])

function emoji(status: DecisionStatus, list: string): readonly (readonly [string, DecisionStatus])[] {
  return list.split(' ').map((sign) => [sign, status] as const)
}
