import { english } from './english'
import { french } from './french'
import { german } from './german'
import { japanese } from './japanese'
import { korean } from './korean'
import type { Language } from './language'
import { portuguese } from './portuguese'
import { russian } from './russian'
import { simplifiedChinese } from './simplified-chinese'
import { spanish } from './spanish'
import { traditionalChinese } from './traditional-chinese'

/** Every language whose words are known. Words of all of them are read in every document. */
export const languages: readonly Language[] = [
  english,
  german,
  spanish,
  french,
  portuguese,
  russian,
  japanese,
  korean,
  simplifiedChinese,
  traditionalChinese,
]
