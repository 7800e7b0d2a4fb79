import { lazyPattern } from '../../memo/lazy-pattern'

/** Types and titles of a log's first entry that only records that the project or the log began. */
const things =
  'project|repo|repository|log|decision log|document|documents|documentation|codebase|code base|workspace|template|templates|record|adr log|specs?|spec documents'
const begun =
  'initiali[sz]ed|created|bootstrapped|set ?up|setup|started|scaffolded|opened|begun|kicked off|kick-?off|initiali[sz]ation|bootstrap|creation|init'
const tail =
  '(?: (?:via|by|from|through|using|with) (?:the |a |an |our )?(?:[\\w/.-]{0,20}init|template|templates|script|scaffold|generator|cli|spec cockpit|defaults?)(?: \\w{1,20}){0,2})?(?: (?:for|of|in|on) [\\w.-]{1,40})?'

const saysBegun = lazyPattern(() => new RegExp(`${begun}|start of|beginning of`, 'i'))
const english = lazyPattern(
  () =>
    new RegExp(
      `^(?:(?:the |this |new |initial ){0,2}(?:${things}) (?:was |is |has been |been )?(?:${begun})${tail}|(?:${begun}|start of|beginning of) (?:the |this |a ){0,1}(?:new )?(?:${things})${tail})$`,
      'i',
    ),
)
const records = lazyPattern(
  () =>
    /^(?:record|document|keep) (?:our |the |all |important )?(?:architecture|architectural|architecturally significant)? ?decisions$|^use (?:(?:markdown|lightweight|the|a|an) )?(?:any|architecture|architectural) decision records?(?: \(?\w{2,6}\)?)?$/i,
)
const others = lazyPattern(
  () =>
    /^(?:initial|first) (?:commit|version|entry|import|setup|set-up|log entry|release of (?:this|the) log)$|^(?:bootstrap|init|kick-?off|genesis|inception)(?: (?:commit|entry|row))?$|^(?:projekt|repository|log|protokoll) (?:angelegt|initialisiert|erstellt|gestartet|begonnen)$|^(?:项目|仓库|日志|决策日志|初始)(?:已)?(?:初始化|创建|建立|提交|启动)$|^(?:初始化|创建|建立)(?:项目|仓库|日志|决策日志)$|^(?:プロジェクト|リポジトリ|ログ)(?:の)?(?:初期化|作成|開始)$|^(?:تهيئة|إنشاء|بدء) (?:المشروع|المستودع|السجل)$|^프로젝트 (?:초기화|시작|생성)$/i,
)

/** How every match of the expressions above begins, without the prefix that is cut off a title. Most titles begin otherwise. */
const mayBegin = lazyPattern(
  () =>
    new RegExp(
      `^[\\s"'“”]*(?:the|this|new|initial|start|beginning|${`${things}|${begun}`.replaceAll(' ', '\\s+')}|document|keep|use|first|genesis|inception|projekt|protokoll|项目|仓库|日志|决策|初始|创建|建立|プロジェクト|リポジトリ|ログ|تهيئة|إنشاء|بدء|프로젝트)`,
      'i',
    ),
)

/** Whether an entry only records that the project began: such an entry decides nothing. */
export function isBootstrap(title: string, type: string): boolean {
  if (title.length > 200 || !mayBegin.test(title)) return false
  const plain = title
    .replace(/[.!。\s]+$/, '')
    .replace(/^[\s"'“”]+|["'“”]+$/g, '')
    .replace(/\s+/g, ' ')
  const isEnglish = (text: string): boolean => saysBegun.test(text) && english.test(text)
  if (isEnglish(plain) || others.test(plain) || records.test(plain)) return true
  return (
    /^init(?:ial|iali[sz]ation)?$/i.test(type) &&
    isEnglish(plain.split(/ (?:with|via|by|from|in|for|on|using|as) |[,;:(—–]/)[0]?.trim() ?? '')
  )
}
