import { arabic } from './arabic'
import { chinese } from './chinese'
import type { DecisionLanguage } from './decision-language'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { italian } from './italian'
import { japanese } from './japanese'
import { korean } from './korean'
import { portuguese } from './portuguese'
import { russian } from './russian'
import { spanish } from './spanish'

export type { DecisionLanguage, KnownStatus } from './decision-language'
export { formsOf } from './forms-of'

/** The languages in which statuses and replacements are understood. */
export const decisionLanguages: readonly DecisionLanguage[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  russian,
  chinese,
  japanese,
  korean,
  arabic,
]
