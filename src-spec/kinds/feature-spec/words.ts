import { sectionWords, wordsOf } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'

/** How titles and labels of a feature spec are written. Each is tested against one short text. */

const nonGoal =
  /\bnon[-\s]?(?:goals?|objectives?)\b|\bout[- ]of[- ]scope\b|\bnot in scope\b|\bnicht-? ?ziele?\b|非目标|非目標|不在范围|范围外|対象外/i
const goal = /\bgoals?\b|\bobjectives?\b|\bin[- ]scope\b|\bziele?\b|目标|目標/i

/** The goal list that a title or label introduces; null for neither and for both. */
export function goalsOf(title: string): 'goals' | 'nonGoals' | null {
  const rest = title.replace(nonGoal, '')
  if (rest !== title) return goal.test(rest) ? null : 'nonGoals'
  return goal.test(title) ? 'goals' : null
}

/**
 * A heading, bold line or item that opens one story: "User Story 2 - Pay", "2.1 Requirement: Pay". Plural titles group stories and do
 * not match: "User Stories", "Story map".
 */
export const storyOpening =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]? )?(?:(?:(?:user|job|nutzer|benutzer|anwender)[- ]?)?(?:story|geschichte)(?! ?(?:points?|map|format|template|overview))\b|US[-_ ]?\d{1,4}\b|requirement ?[:：\d]|(?:用户|用戶|使用者)故事 ?(?:[\d一二三四五六七八九十]|[:：])|ユーザー?ストーリー ?(?:\d|[:：])|(?:사용자|유저) ?스토리 ?(?:\d|[:：])|historia de usuario ?(?:\d|[:：])|(?:récit|histoire) utilisateur ?(?:\d|[:：])|história de (?:usuário|utilizador) ?(?:\d|[:：])|пользовательская история ?(?:\d|[:：]))/i

/** "As a buyer, I want …" and similar sentences. */
export const storySentence =
  /^(?:as an?|als|作为|作為)(?: .{1,160}?|.{1,60}?)[, ，](?:I (?:want|can|need|would|am able)|(?:möchte|will|kann) ich|我(?:想|希望|需要|要))/i

const acceptance = [...sectionWords('acceptance'), 'definition of done', 'done when']
const scenarios = [
  'scenario',
  'scenarios',
  'szenario',
  'szenarien',
  'escenario',
  'escenarios',
  'scénario',
  'scénarios',
  'cenário',
  'cenários',
]
const otherScenarios = ['сценари*', 'シナリオ', '场景', '場景', '情境', '시나리오']

/** Introduces criteria inside a story … */
export const criteriaInStory = wordPattern([
  ...[...acceptance, ...scenarios, ...otherScenarios, ...wordsOf('independentTest'), 'criteria', 'critérios', 'criterios', 'critères'],
  ...['verification', 'how to test', 'test plan', 'success criteria', 'critère', 'критерии', '基準', '标准', '標準', '기준'],
])
/** How a story is tested on its own. */
export const independentTest = wordPattern(wordsOf('independentTest'))

/** … and outside of stories, where fewer words are certain. */
export const criteriaOutside = wordPattern(acceptance)

/** A condition that is a criterion even without a heading. */
export const givenWhenThen = wordPattern(
  [
    ...['scenario', 'given', 'when', 'szenario', 'angenommen', 'gegeben', 'wenn', 'escenario', 'dado', 'dada', 'dados', 'cuando'],
    ...['scénario', 'étant donné', 'quand', 'lorsque', 'cenário', 'quando', 'дано', 'если', 'когда', 'пусть', 'сценарий'],
    ...[
      '前提',
      'もし',
      'シナリオ',
      '假如',
      '假设',
      '假設',
      '给定',
      '給定',
      '如果',
      '当',
      '當',
      '场景',
      '場景',
      '주어진',
      '만약',
      '시나리오',
    ],
  ],
  'start',
)

/** Titles and labels of stories, whose criteria belong to the stories below them. */
export const ofStories = /stor(?:y|ies)|geschichte|historia|récit|história|истори|故事|ストーリー|스토리/iu

export const signOffTitle =
  /^(?:\d{1,3}[.)]? )?(?:(?:final |design |spec |stakeholder )?reviews? ?(?:&|and|\/|und) ?)?(?:sign[- ]?offs?|approvals?|freigaben?|审批|签核|批准|签字)(?: ?(?:&|and|\/) ?\p{L}+)?$/iu

/** Titles that may be of sign-offs: enough to say that none is missing. */
export const reviewTitle = /\breview|\bsign(?:ed|ing)?[- ]?offs?\b|\bapprov|freigabe|prüfung|审|批准|签|承認|승인/iu

/** Titles of sections on personal data, policies and audit. */
export const complianceTitle = /\bcompliance\b|\bprivacy review\b|\bdatenschutz\b|合规|合規|コンプライアンス|컴플라이언스/iu

export const rolloutTitle =
  /\broll[- ]?outs?\b|\b(?:release|launch|deployment|go-?live) (?:plan|strategy)\b|ausroll|einführungsplan|发布(?:计划|方案)|上线(?:计划|方案)|灰度/i

export const rollbackWords =
  /\b(?:roll(?:ed|ing|s)?|back(?:ed|ing)?|fall|switch(?:ed|ing)?|turn(?:ed|ing)?|take|taken)[- ](?:it |them |the \p{L}{1,30} )?(?:back|out|off)\b|\brollbacks?\b|\bfallbacks?\b|\brevert|\bkill[- ]?switch|\bdisabl|\bundo\b|\babort|zurück(?:roll|nehm|genommen|bau|dreh|schalt)|abschalt|rücknahme|rückfall|回滚|回退|撤回|关闭开关|ロールバック/iu

/** Keys of metadata that only the specification of one feature has. */
export const featureKey = wordPattern(
  [
    ...[
      'spec id',
      'spec no',
      'feature branch',
      'feature id',
      '機能id',
      '機能ブランチ',
      'フィーチャーブランチ',
      '功能id',
      '功能编号',
      '功能編號',
    ],
    ...['功能分支', '特性分支', '기능 id', '기능 브랜치', 'rama de la función', 'rama de la funcionalidad', 'rama de la característica'],
    ...['branche de fonctionnalité', 'branche de la fonctionnalité', 'branch da funcionalidade', 'ветка функции'],
  ],
  'whole',
)

/** Keys of metadata that belong to a document with a lifecycle. */
export const lifecycleKey = wordPattern(
  [
    ...[
      'status',
      'spec status',
      'feature status',
      'state',
      'owner',
      'owners',
      'approvers',
      'approver',
      'target date',
      'epic',
      '状态',
      '狀態',
    ],
    ...[
      '负责人',
      '負責人',
      '目标日期',
      '目標日期',
      'ステータス',
      '状態',
      '担当',
      '担当者',
      '상태',
      '담당',
      '담당자',
      'verantwortlich',
      'zieldatum',
    ],
    ...['stand', 'estado', 'responsable', 'responsável', 'situação', 'statut', 'état', 'статус', 'состояние', 'ответственный'],
  ],
  'start',
)
