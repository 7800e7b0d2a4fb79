import { isOneEditApart } from '../../vocabulary/is-one-edit-apart'
import { clausesOf } from './clauses'
import { statusKey } from './read-status'
import { statusPhrases } from './statuses'

const words = statusPhrases.filter(({ text, joined }) => !joined && /^\p{L}{5,}$/u.test(text)).map(({ text }) => text)

/** The known status that an unknown one is a slip of the hand for: "Acepted"; null if it is a word of its own. */
export function misspelledStatus(raw: string): string | null {
  const first = clausesOf(statusKey(raw))[0]?.text ?? ''
  const word = /^\p{L}+/u.exec(first.replace(/^[^\p{L}]+/u, ''))?.[0] ?? ''
  return words.find((known) => isOneEditApart(word, known)) ?? null
}
