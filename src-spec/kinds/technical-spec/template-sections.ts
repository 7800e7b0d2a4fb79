import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import type { RequiredSection } from '../kind'
import { sectionTitles } from './section-titles'

/** Sections of the template that may be missing, but must not be empty. */
export const templateSections: readonly RequiredSection[] = Object.entries(sectionTitles).map(([name, words]) => ({
  name,
  title: titleOf(words),
  optional: true,
  isOfTemplate: true,
}))

/** A title of nothing but these words, after a number: "5. Errors & Observability", not "Errors of the printer". */
function titleOf(words: readonly string[]): Pattern {
  const any = `(?:${words.join('|')})`
  return lazyPattern(
    () =>
      new RegExp(`^(?:\\d{1,2}[.)]?\\s+)?${any}(?:(?:\\s*[&/,+、]\\s*|\\s+(?:and|und|et|y|e)\\s+|[与和及]|\\s+|と|및\\s*)${any})*$`, 'iu'),
  )
}
