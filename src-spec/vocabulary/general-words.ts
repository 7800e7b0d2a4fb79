import { phrasesOf } from './phrases/index'

/** Words that name no part of a system, so that a number beside them is about the whole. */
export const generalWords: ReadonlySet<string> = new Set(
  [
    ...phrasesOf(({ general }) => general),
    'complete completes completed finish finishes peak load measured additional general further common context stack technology monthly month months yearly year annual annually weekly week daily day greater equal not must across better fully overall answer answers answered respond responds server-side',
    'the a an and of for to in at on with is are be it its we our this that all any every each per as by must shall should always will stay stays remain',
    'remains keep keeps reach reaches meet meets met have has target targets budget budgets goal goals objective objectives limit limits value slo slos sla slas sli slis',
    'requirement requirements nfr nfrs non functional nonfunctional performance quality metric metrics standards mandate mandates',
    'api apis http https rest request requests response responses endpoint endpoints call calls server servers service services system systems',
    'application applications app apps backend overall total whole time times rate rates p latency capacity scalability production prod live environment environments produktion produktiv production reliability constraints constraint',
    'code line lines test tests testing minimum maximum min max pyramid mandatory automation assurance gates gate criteria acceptance success',
    'engineering technical core principles principle governance operational excellence observability monitoring health budgeting nonfunctionals',
    'design designs draft section chapter appendix architecture overview context introduction speed green',
    'snapshot hydration hydrated contract active spec specification plan approach now default defaults size page scope objectives error errors',
    'availability coverage throughput uptime level levels type category attribute attributes indicator indicators measure measures required requires number',
    'definition done exit testing tested strategy criterion key kpi kpis agreement agreements verification validation ci across modules module maintain maintained achieve achieved enforced ensure entire codebase repository wide project projects',
    'leistung qualität anforderungen anforderung nichtfunktionale ziele ziel vorgaben vorgabe und der die das für von bei ist system budget messgröße kennzahlen tests',
    '性能 质量 非功能需求 非功能性需求 测试 目标 约束 指标 性能目标 性能要求 要求',
  ].flatMap((line) => line.split(' ')),
)

/** Words of titles that name an aspect of the system and no part of it. */
export const aspectWords: ReadonlySet<string> = new Set(
  'security control controls threat threats model mitigation mitigations measures experience sicherheit'.split(' '),
)
