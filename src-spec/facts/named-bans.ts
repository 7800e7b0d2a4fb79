import type { Contradiction, Fact } from '../model/fact'
import { negatedTokens } from '../vocabulary/negation'
import { phraseOf, type Token, tokensOf } from '../vocabulary/tokens'
import { binds, type RankedFact } from './ranked-fact'

/** The subject of a ban on something that the vocabulary does not know: "Moorbase MUST NOT be used". */
export const anySubject = 'anything'

/** Bans by name alone: every choice of a lower document that names the excluded thing breaks them. */
export function namedBans(facts: readonly RankedFact[]): readonly Contradiction[] {
  const bans = facts.filter(({ fact }) => fact.subject === anySubject)
  if (bans.length === 0) return []
  const choices = facts.filter(({ fact }) => fact.unit === null && fact.modality !== 'must-not')
  return bans.flatMap((ban) => {
    const { fact: winner, precedence } = ban
    const phrase = phraseOf(winner.value).split(' ')
    return choices
      .filter((choice) => choice.precedence > precedence && binds(ban, choice.root) && chooses(choice.fact, phrase))
      .map(({ fact: loser }) => ({ subject: loser.subject, winner, loser }))
  })
}

function chooses({ value }: Fact, phrase: readonly string[]): boolean {
  const tokens = tokensOf(value)
  const negated = negatedTokens(tokens)
  return tokens.some((_, at) => !negated[at] && beginsAt(tokens, at, phrase))
}

function beginsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => tokens[at + index]?.text === word)
}
