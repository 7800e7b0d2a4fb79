/** Words before the number of a requirement in its heading, by language. */
const requirementWords = {
  english: ['requirement', 'req', 'bug'],
  german: ['anforderung'],
  french: ['exigence', 'besoin'],
  spanish: ['requisito', 'requerimiento'],
  portuguese: ['requisito'],
  italian: ['requisito'],
  russian: ['требование'],
  chinese: ['需求', '要求'],
  japanese: ['要件', '要求'],
  korean: ['요구사항', '요구 사항'],
  arabic: ['المتطلب', 'متطلب'],
}

/** Titles of the section that holds the requirements, by language; each may be followed by other words. */
const sectionTitles = {
  english: ['requirements', 'functional requirements', 'non-functional requirements'],
  german: ['anforderungen'],
  french: ['exigences'],
  spanish: ['requisitos', 'requerimientos'],
  portuguese: ['requisitos'],
  italian: ['requisiti'],
  russian: ['требования'],
  chinese: ['需求', '功能需求', '非功能需求', '要求'],
  japanese: ['要件', '機能要件', '非機能要件'],
  korean: ['요구사항', '요구 사항'],
  arabic: ['المتطلبات'],
}

/** Titles of the list of criteria below a requirement, by language. */
const criteriaTitles = {
  english: ['acceptance criteria', 'acceptance criterion', 'criteria'],
  german: ['akzeptanzkriterien', 'abnahmekriterien'],
  french: ["critères d'acceptation", 'critères d’acceptation'],
  spanish: ['criterios de aceptación'],
  portuguese: ['critérios de aceitação', 'critérios de aceite'],
  italian: ['criteri di accettazione'],
  russian: ['критерии приемки', 'критерии приёмки'],
  chinese: ['验收标准', '验收条件', '驗收標準', '驗收條件'],
  japanese: ['受け入れ基準', '受入基準', '受け入れ条件'],
  korean: ['인수 기준', '수용 기준', '승인 기준'],
  arabic: ['معايير القبول'],
}

const either = (words: Readonly<Record<string, readonly string[]>>): string => [...new Set(Object.values(words).flat())].join('|')

/** A heading `Requirement 1: Title`; the word, the number, and the rest. */
export const numberedRequirement = new RegExp(
  `^(?:${either(requirementWords)})[\\s#-]{0,3}([A-Z]?\\d{1,4})(?![.\\d])\\s{0,3}[:：.、\\-—–]?\\s{0,3}(.*)$`,
  'iu',
)

export const requirementsTitle = new RegExp(`^(?:\\d+[.)]\\s*)?(?:${either(sectionTitles)})(?![\\p{L}\\d])`, 'iu')

export const criteriaTitle = new RegExp(`^(?:${either(criteriaTitles)})(?!\\p{L})`, 'iu')
