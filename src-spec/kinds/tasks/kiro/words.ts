/** What names the requirements that a task serves, by language, before the list of numbers. */
const traceWords = {
  english: ['requirements', 'requirement', 'reqs', 'validates'],
  german: ['anforderungen'],
  french: ['exigences'],
  spanish: ['requisitos', 'requerimientos', 'satisface'],
  portuguese: ['requisitos'],
  russian: ['требования'],
  chinese: ['需求', '要求'],
  japanese: ['要件'],
  korean: ['요구사항'],
  arabic: ['المتطلبات'],
}

/** Words that stand for every requirement, by language. */
const everyWords = {
  english: ['all', 'all requirements', 'every requirement'],
  german: ['alle'],
  french: ['toutes'],
  spanish: ['todos', 'todos los requisitos'],
  portuguese: ['todos'],
  russian: ['все'],
  chinese: ['全部', '所有', '所有需求'],
  japanese: ['全て', 'すべて', '全要件'],
  korean: ['모두', '전체'],
  arabic: ['الكل'],
}

const either = (words: Readonly<Record<string, readonly string[]>>): string => [...new Set(Object.values(words).flat())].join('|')

/** `_Requirements: 1.1, 2.3_` and `**Validates: Requirements 1.2**`; the list alone is the group. */
export const traceLine = new RegExp(
  `^[-*+\\s_]{0,12}(?:${either(traceWords)})(?:\\s*[:：]\\s*|\\s+)(?:(?:${either(traceWords)})\\s+)?([^_*\\n]{1,400})`,
  'iu',
)

export const everyRequirement = new RegExp(`^(?:${either(everyWords)})$`, 'iu')

export const leadingTraceWord = new RegExp(`^(?:${either(traceWords)})\\s+(?=\\d)`, 'iu')
