import { lazyMatches } from '../../memo/lazy-pattern'

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
export interface NamedMetric extends Omit<Metric, 'words'> {
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
