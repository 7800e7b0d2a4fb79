import type { DecisionLanguage } from './decision-language'

export const korean: DecisionLanguage = {
  statuses: {
    active: '승인|승인됨|확정|확정됨|채택|채택됨|수락|수락됨|활성|유효|결정|결정됨|합의됨|적용됨|시행',
    proposed: '제안|제안됨|초안|보류|검토중|검토 중|논의중|논의 중|미정|대기',
    superseded: '대체|대체됨|폐기|폐기됨|더 이상 사용하지 않음|사용 중단|지원 중단|구식',
    rejected: '거부|거부됨|기각|기각됨|반려|거절|거절됨',
    reverted: '취소|취소됨|철회|철회됨|롤백',
  },
  notYet: '미',
  not: '비|불',
  replaces: '@ (을/를) 대체|@ (을/를) 대신',
  replacedBy: '@ (로/으로) 대체|@ 에 의해 (대체/폐기)|후속',
  stems: '대체|대신|폐기|후속',
  before: '결정|기존|이전',
  self: '(이/본) 결정(/은)|(이/본) adr(/은/는)',
  pronouns: '이는',
  adverbs: '이미|현재|또한',
  partly: '일부|부분',
  parts: '부분적|만',
  rest: '나머지',
  conditions: '만약|않|아니|예정|경우',
  narrows: '의',
  goesOn: '',
}
