import type { DecisionLanguage } from './decision-language'

export const arabic: DecisionLanguage = {
  statuses: {
    active: 'مقبول|معتمد|نشط|ساري',
    proposed: 'مقترح|مسودة|قيد المراجعة|معلق',
    superseded: 'مستبدل|استبدل|مهمل',
    rejected: 'مرفوض',
    reverted: 'ملغى|تم التراجع',
  },
  notYet: '',
  not: 'غير',
  replaces: 'يحل محل|تحل محل',
  replacedBy: '(استبدل/استُبدل/مستبدل)(/ ب/ بـ)|حل محله',
  stems: 'يحل محل|تحل محل|استبدل|استُبدل|مستبدل|حل محله',
  before: 'القرار|قرار',
  self: 'هذا القرار',
  pronouns: '',
  adverbs: 'تم|قد|و',
  partly: 'جزئيا|جزئيًا',
  parts: 'جزء',
  rest: 'الباقي',
  conditions: 'إذا|لا|لم|لن',
  narrows: 'في|بخصوص',
  goesOn: 'لأن|منذ|في|بعد|و',
}
