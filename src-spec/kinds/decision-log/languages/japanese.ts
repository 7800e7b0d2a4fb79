import type { DecisionLanguage } from './decision-language'

export const japanese: DecisionLanguage = {
  statuses: {
    active: '採用|採択|承認|決定|有効|確定|合意|承認済み|決定済み|採用済み|実施済み|実装済み',
    proposed: '提案|提案中|検討中|下書き|草案|保留|未決|未定|議論中|レビュー中|審議中|ドラフト',
    superseded: '置換済み|置換|置き換え|廃止|非推奨|差し替え|失効|旧版',
    rejected: '却下|不採用|否決|棄却|見送り',
    reverted: '撤回|取り消し|取消|ロールバック',
  },
  notYet: '未',
  not: '不|非',
  replaces: '@ を置き換え|@ を置換|@ に代わる|@ を代替|@ を廃止|@ に取って代わる|@ に取って代わった',
  replacedBy: '@ (に/で/により/によって/へ)(置き換え/置換/廃止/代替)|@ に取って代わられ|後継',
  stems: '置き換え|置換|代わ|代替|廃止|後継|取って',
  before: '決定|旧|以前の',
  self: '(本/この)(決定/記録/文書/adr)(/は)|我々は',
  pronouns: 'これは',
  adverbs: '既に|すでに|現在|また',
  partly: '一部|部分的',
  parts: '部分|のみ|だけ|節|章',
  rest: '残り|その他|それ以外',
  conditions: 'もし|場合|ない|予定|未',
  narrows: 'の',
  goesOn: '',
}
