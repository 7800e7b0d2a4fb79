import { lazyPattern, type Pattern } from '../memo/lazy-pattern'

/** Words that make a line about possible, past or external things: no text below or beside them is a statement. */
export const hedges: Pattern = lazyPattern(
  () =>
    /\b(?:options?|alternatives?|considered|considering|candidates?|rejected|discarded|declined|proposed|proposal|tentative|tentatively|maybe|perhaps|possibly|could|might|may|would|should we|evaluate|evaluating|evaluated|explore|compare|compared|comparison|versus|vs|unlike|instead|e\.g|eg|for example|for instance|examples?|such as|previously|formerly|legacy|deprecated|old|history|historical|until|was|were|today|currently|if|when|whether|not|never|without|out of scope|non-?goals?|later|future|risks?|todo|tbd|open question|wenn|falls|vielleicht|beispiel|z\.\s?B|statt|nicht|früher|bisher|eventuell|evtl)(?![\p{L}\p{N}])|例如|可能|或许|考虑|备选|如果|以前|不做|之前/iu,
)

/** A value that is a question, an offer or a postponement. */
export const openValue: Pattern = lazyPattern(
  () =>
    /[?？]\s*$|\b(?:tbd|tba|maybe|perhaps|possibly|proposed|tentative(?:ly)?|candidates?|under evaluation|to be (?:decided|evaluated)|vielleicht|eventuell|evtl)(?![\p{L}\p{N}])|待定|可能|或许/iu,
)
