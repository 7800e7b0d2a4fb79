import { lazyMatches, lazyPattern } from '../memo/lazy-pattern'
import { alternationOf, phrasesOf } from './phrases/index'

/** Finds words in a text: the matches may be in lower case. */
export type Words = (text: string) => readonly RegExpExecArray[]

/** A quantity that documents set numbers for. */
export interface Metric {
  readonly name: string
  readonly label: string
  readonly dimension: 'time' | 'size' | 'share' | 'rate' | 'count'
  /** The direction of a tighter bound; `neither` for a setting. */
  readonly better: 'lower' | 'higher' | 'neither'
  /** Its common names. */
  readonly words: Words
  /** Words beside the name that belong to it too. */
  readonly aside?: Words
}

/**
 * A metric by its English, German and Chinese names. Ends of words are left to the pattern of all names: V8 builds each `\b` that
 * ignores case in Unicode as four classes of letters.
 */
interface NamedMetric extends Omit<Metric, 'words'> {
  /** Each of its `spaced` names has one of these. */
  readonly stems: RegExp
  /** Names that are whole words. */
  readonly spaced: RegExp
  /** Names in scripts without spaces between words. */
  readonly joined?: RegExp
}

/** Longer names come before those that they contain. */
export const namedMetrics: readonly NamedMetric[] = [
  {
    name: 'error-rate',
    stems: /error|fehler/,
    label: 'error rate',
    dimension: 'share',
    better: 'lower',
    spaced: /error[- ]rates?|fehlerraten?|fehlerquoten?/,
    joined: /错误率/,
  },
  {
    name: 'latency',
    stems: /latenc|latenz|response|antwort/,
    label: 'latency',
    dimension: 'time',
    better: 'lower',
    spaced: /latenc(?:y|ies)|response[- ]times?|antwortzeit(?:en)?|latenz(?:en)?/,
    joined: /响应时间|延迟/,
  },
  {
    name: 'coverage',
    stems: /coverage|abdeckung/,
    label: 'coverage',
    dimension: 'share',
    better: 'higher',
    spaced: /(?:test |code |line |statement ){0,2}coverage|(?:test|code)?abdeckung/,
    joined: /(?:测试|代码)?覆盖率/,
  },
  {
    name: 'availability',
    stems: /availability|uptime|verfügbarkeit/,
    label: 'availability',
    dimension: 'share',
    better: 'higher',
    spaced: /availability|uptime|verfügbarkeit/,
    joined: /可用性/,
  },
  {
    name: 'throughput',
    stems: /throughput|durchsatz/,
    label: 'throughput',
    dimension: 'rate',
    better: 'higher',
    spaced: /throughput|durchsatz/,
    joined: /吞吐量/,
  },
  {
    name: 'lcp',
    stems: /lcp|paint/,
    label: 'largest contentful paint',
    dimension: 'time',
    better: 'lower',
    spaced: /lcp|largest contentful paint/,
  },
  {
    name: 'fid',
    stems: /fid|input/,
    label: 'first input delay',
    dimension: 'time',
    better: 'lower',
    spaced: /fid|first input delay/,
  },
  {
    name: 'inp',
    stems: /inp|paint/,
    label: 'interaction to next paint',
    dimension: 'time',
    better: 'lower',
    spaced: /inp|interaction to next paint/,
  },
  {
    name: 'ttfb',
    stems: /ttfb|first byte/,
    label: 'time to first byte',
    dimension: 'time',
    better: 'lower',
    spaced: /ttfb|time to first byte/,
  },
  {
    name: 'tti',
    stems: /tti|interactive/,
    label: 'time to interactive',
    dimension: 'time',
    better: 'lower',
    spaced: /tti|time to interactive/,
  },
  {
    name: 'rto',
    stems: /rto|recovery/,
    label: 'recovery time',
    dimension: 'time',
    better: 'lower',
    spaced: /rto|recovery time objective/,
  },
  {
    name: 'rpo',
    stems: /rpo|recovery/,
    label: 'recovery point',
    dimension: 'time',
    better: 'lower',
    spaced: /rpo|recovery point objective/,
  },
  {
    name: 'cls',
    stems: /cls|layout/,
    label: 'cumulative layout shift',
    dimension: 'count',
    better: 'lower',
    spaced: /cls|cumulative layout shift/,
  },
  {
    name: 'rate-limit',
    stems: /rate/,
    label: 'rate limit',
    dimension: 'rate',
    better: 'neither',
    spaced: /rate[- ]limit(?:s|ing)?/,
  },
  {
    name: 'session-timeout',
    stems: /session|idle/,
    label: 'session timeout',
    dimension: 'time',
    better: 'neither',
    spaced:
      /(?:idle )?session (?:idle |inactivity )?time-?outs?|idle timeouts?|sessions? (?:(?:must|shall|will|should) )?(?:automatically )?(?:ends?|expires?|times? out|terminates?|(?:be |is |are )?(?:ended|expired|terminated|closed|locked|logged out)|close|lock)(?: automatically)? after/,
    aside: lazyMatches(
      () => /\bwithout (?:any )?(?:use|activity|interaction|input)\b|\b(?:of )?(?:user )?(?:inactivity|idleness|idle time)\b|\bidle\b/giu,
    ),
  },
  {
    name: 'password-length',
    stems: /password/,
    label: 'password length',
    dimension: 'count',
    better: 'higher',
    spaced:
      /(?:minimum |min )?password length|passwords? (?:(?:must|shall|should|will) )?(?:have|has|contain|contains|be|are|is|consist of)/,
    aside: lazyMatches(() => /\bcharacters?(?: long)?\b|\bzeichen\b|\bcaract[eè]res\b|字符|文字|자/giu),
  },
  {
    name: 'login-attempts',
    stems: /account/,
    label: 'failed logins before the lock',
    dimension: 'count',
    better: 'neither',
    spaced:
      /accounts? (?:(?:must|shall|will|is|are) )?(?:be )?locked after|lock(?:s|ed)? (?:the |an )?accounts? after|account lockout(?: after)?/,
    aside: lazyMatches(
      () => /\b(?:failed |wrong |unsuccessful |invalid |consecutive ){1,3}(?:login |log-in |sign-?in |password )?attempts?\b/giu,
    ),
  },
  {
    name: 'page.max',
    stems: /page size|seitengröße/,
    label: 'maximum page size',
    dimension: 'count',
    better: 'lower',
    spaced: /max(?:imum|\.)? page size|maximale seitengröße/,
  },
  {
    name: 'page.size',
    stems: /page size|seitengröße/,
    label: 'page size',
    dimension: 'count',
    better: 'neither',
    spaced: /(?:default )?page size|seitengröße/,
  },
]

/** The same with their names in other languages. Most texts have no part of a name, so that its whole pattern need not be built. */
export const metrics: readonly Metric[] = namedMetrics.map((metric) => {
  const mayHold = lazyPattern(() => anyStem([metric]))
  const names = lazyMatches(() => withLanguages(metric))
  return { ...metric, words: (text) => (mayHold.test(text) ? names(text) : []) }
})

/** A search for the names of some metrics; `mayHold` says only whether a text has a part of one. */
export interface MetricSearch {
  readonly mayHold: (text: string) => boolean
  readonly test: (text: string) => boolean
}

export function anyOf(isWanted: (metric: Pick<Metric, 'dimension'>) => boolean): MetricSearch {
  const wanted = metrics.filter(isWanted)
  const mayHold = lazyPattern(() => anyStem(namedMetrics.filter(isWanted)))
  return { mayHold: mayHold.test, test: (text) => mayHold.test(text) && wanted.some(({ words }) => words(text).length > 0) }
}

/** A part of each name: the longest word of one in another language. */
function anyStem(wanted: readonly NamedMetric[]): RegExp {
  const others = wanted.flatMap(({ name }) => otherNames(name).map(longestWord))
  return either([...wanted.flatMap(({ stems, joined }) => [stems.source, joined?.source]), [...new Set(others)].join('|')], 'iu')
}

function longestWord(phrase: string): string {
  return phrase.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function otherNames(metric: string): readonly string[] {
  return phrasesOf(({ metrics: names }) => names[metric] ?? '')
}

function withLanguages(metric: NamedMetric): RegExp {
  return either([wholeWords([metric]), metric.joined?.source, alternationOf(otherNames(metric.name))], 'giu')
}

function wholeWords(wanted: readonly NamedMetric[]): string {
  return `\\b(?:${wanted.map(({ spaced }) => spaced.source).join('|')})\\b`
}

function either(sources: readonly (string | undefined)[], flags: string): RegExp {
  return new RegExp(sources.filter(Boolean).join('|') || '(?!)', flags)
}

const shares = '50|75|90|95|99(?:[.,]9{1,2})?'
const anyShare = /50|75|9[059]/
const percentiles = lazyMatches(
  () =>
    new RegExp(
      String.raw`\bp ?(${shares})\b|(?<![\d.,])(${shares})(?:th|st|nd|rd|er|e|º|o|\.|%)?[- ]?(?:${alternationOf(phrasesOf((words) => words.percentile))})`,
      'giu',
    ),
)

/** `p95`, `P99`, `95th percentile`: the share is the first or second group. Most texts have none of the numbers. */
export function percentilesIn(text: string): readonly RegExpExecArray[] {
  return anyShare.test(text) ? percentiles(text) : []
}

const levels: readonly (readonly [name: string, words: Words])[] = [
  ['unit', lazyMatches(() => /\bunit[- ]?tests?\b|\bunit\b|单元(?:测试)?/giu)],
  ['integration', lazyMatches(() => /\bintegration(?:s?[- ]?tests?)?\b|集成(?:测试)?/giu)],
  ['e2e', lazyMatches(() => /\be2e(?:[- ]tests?)?\b|\bend[- ]to[- ]end(?:[- ]tests?)?\b/giu)],
  ['contract', lazyMatches(() => /\bcontract[- ]tests?\b/giu)],
  ['branch', lazyMatches(() => /\bbranch(?:es)?\b/giu)],
  ['mutation', lazyMatches(() => /\bmutations?\b/giu)],
]
const mayNameLevel = lazyPattern(() => /unit|单元|integration|集成|e2e|end[- ]to|contract|branch|mutation/iu)

/** Kinds of tests and of coverage that a text may name, each with its name in a subject. Most texts name none. */
export function levelsFor(text: string): typeof levels {
  return mayNameLevel.test(text) ? levels : []
}

/** Metrics of pages in a browser, which no title makes those of a part. */
export function isWebVital({ name }: Metric): boolean {
  return ['lcp', 'fid', 'inp', 'ttfb', 'cls'].includes(name)
}

/** Words beside a web vital that name no page of its own. */
export const pageWords: ReadonlySet<string> = new Set(
  'core web vital vitals good threshold thresholds frontend front end ui site website page pages browser client user experience lighthouse'.split(
    ' ',
  ),
)

const conditions =
  /(?:\b(?:at|under|with|for)|@)\s{1,2}(?:\d[\d.,]{0,9}k?\s{1,2})(?:concurrent |parallel |active |simultaneous ){0,2}(?:users?|clients?|connections?|sessions?)\b|\b(?:ci|build|builds|pipeline|pipelines|suite|checks?|tests?)\s{1,2}(?:(?:is|are|stays?|must be) )?(?:green|passing|passes|pass)\b|\b(?:green|passing)\s{1,2}(?:ci|build|builds|pipeline|pipelines|suite|checks?)\b/giu

/** A word that each of them has. */
const mayHoldAside = lazyPattern(() => /user|client|connection|session|green|pass/iu)

/** The text without the load that a number is measured at, and without words that the tests pass; offsets stay the same. */
export function withoutAsides(text: string): string {
  return !mayHoldAside.test(text) ? text : text.replace(conditions, (words) => ' '.repeat(words.length))
}

/** Averages are no percentiles, and their bounds are not compared with those of percentiles. */
export const averageWords: Words = lazyMatches(() => new RegExp(alternationOf(phrasesOf(({ average }) => average)), 'giu'))

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

const englishNonBinding =
  /\b(?:if|when|whenever|once|unless|until|alert|alerts|alarm|rollback|roll back|page us|was|were|had|used to|currently|current|today|before|previously|previous|formerly|legacy|old|baseline|measured(?! (?:monthly|weekly|daily|yearly|per|over|across|end))|observed|actual|actually|saw|dropped|fell|rose|improved?s?|increased?s?|decreased?s?|reduced?s?|cuts?|from|instead|rather|unlike|compared|versus|vs|e\.g|eg|example|examples|such as|maybe|perhaps|could|might|may|would|stretch|eventually|later|ideally|hope|than|not|never|no|nor|without|except)\b/iu

/** With one of these words the number is a condition, a measurement, an old value or a wish, and no rule. */
export const nonBindingWords = lazyPattern(
  () => new RegExp(`${englishNonBinding.source}|${alternationOf(phrasesOf(({ nonBinding }) => nonBinding))}`, 'iu'),
)
