import type { Pattern } from '../memo/lazy-pattern'
import { languages } from './languages/index'
import type { Language, SectionSubject } from './languages/language'
import { wordPattern } from './word-pattern'

/** Words of the titles of sections about one of the subjects, in all languages. */
export function sectionWords(...subjects: readonly SectionSubject[]): readonly string[] {
  return languages.flatMap(({ sections }) => subjects.flatMap((subject) => sections[subject]))
}

/** Tests whether a title is about one of the subjects. */
export function titlePattern(...subjects: readonly SectionSubject[]): Pattern {
  return wordPattern(sectionWords(...subjects))
}

type WordList = Exclude<keyof Language, 'name' | 'contract' | 'sections'>

/** The words of a list in all languages. */
export function wordsOf(list: WordList): readonly string[] {
  return languages.flatMap((language) => language[list])
}
