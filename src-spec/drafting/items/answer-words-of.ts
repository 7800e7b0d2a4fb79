import { type AnswerWords, answerLanguages, englishAnswer } from '../../vocabulary/answer-words'

/** So many small words of a language show it, and so many times those of any other. */
const fewest = 6
const lead = 2

/** The words for an answer in the language of a text; those of English where its language is not certain. */
export function answerWordsOf(text: string): AnswerWords {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first, second] = answerLanguages
    .map(({ frequent, words }) => ({ words, count: frequent.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((a, b) => b.count - a.count)
  if (first === undefined || first.count < fewest || first.count < lead * (second?.count ?? 0)) return englishAnswer
  return first.words ?? englishAnswer
}
