import { partWords, partWordsOfSubject, purposePrepositions, purposeWords } from './parts'
import type { Token } from './tokens'

/** Whether a value is about a part only: `SQLite for tests`, `mTLS between services`. It is not compared with values for the whole. */
export function isLimited(tokens: readonly Token[], subject: string): boolean {
  const general = partWordsOfSubject[subject] ?? new Set<string>()
  return tokens.some(({ text }, index) => {
    if (index === 0) return false
    if (partWords.has(text) && !general.has(text)) return true
    return purposePrepositions.has(text) && behind(tokens, index).some((word) => purposeWords.has(word) && !general.has(word))
  })
}

/** The words after a preposition that may name a purpose. */
function behind(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = []
  for (let index = at + 1; index <= at + 4 && tokens[index]?.kind === 'word'; index += 1) words.push(tokens[index]?.text ?? '')
  return words
}
