import { lazyPattern } from '../../memo/lazy-pattern'
import { alternationOf, phrasesOf } from '../phrases/index'

const englishNonBinding =
  /\b(?:if|when|whenever|once|unless|until|alert|alerts|alarm|rollback|roll back|page us|was|were|had|used to|currently|current|today|before|previously|previous|formerly|legacy|old|baseline|measured(?! (?:monthly|weekly|daily|yearly|per|over|across|end))|observed|actual|actually|saw|dropped|fell|rose|improved?s?|increased?s?|decreased?s?|reduced?s?|cuts?|from|instead|rather|unlike|compared|versus|vs|e\.g|eg|example|examples|such as|maybe|perhaps|could|might|may|would|stretch|eventually|later|ideally|hope|than|not|never|no|nor|without|except)\b/iu

/** With one of these words the number is a condition, a measurement, an old value or a wish, and no rule. */
export const nonBindingWords = lazyPattern(
  () => new RegExp(`${englishNonBinding.source}|${alternationOf(phrasesOf(({ nonBinding }) => nonBinding))}`, 'iu'),
)
