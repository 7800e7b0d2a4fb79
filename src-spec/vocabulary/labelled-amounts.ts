import { lazyPattern, type Pattern } from '../memo/lazy-pattern'
import { alternationOf, isJoined } from './phrases/index'

const words = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))

/** Words of labels that name a quantity: `Lock timeout`, `Attachment size`, `Cold start`. */
const quantities = words([
  'timeout timeouts size sizes limit limits memory ram heap start startup boot connections retention ttl lifetime expiry expiration interval delay window period age length quota capacity depth lag',
  'storage disk cpu payload pool buffer batch upload uploads download bundle frame time frequency rate attempts retries backoff keepalive heartbeat threshold cap footprint usage consumption bandwidth',
  'refresh polling debounce throttle grace idle lockout cooldown rotation replicas workers threads concurrency instances shards partitions attachment attachments image load validity shift',
  'unavailable surge history recovery efficiency hit hits chunk chunks sampling soak latency context coverage partition',
  'speicher größe dauer zeitlimit aufbewahrung aufbewahrungsfrist intervall wartezeit verbindungen grenze gültigkeit',
  'taille durée délai mémoire rétention conservation intervalle connexions expiration validité',
  'tamaño tiempo duración memoria retención intervalo conexiones caducidad validez',
  'tamanho tempo duração memória retenção intervalo conexões validade expiração',
])
const joined =
  '超时 超時 时长 大小 内存 記憶體 保留 上限 限制 时间 間隔 间隔 连接数 有效期 タイムアウト サイズ メモリ 保持 期間 時間 有効期限 接続数 시간 크기 메모리 보관 제한 타임아웃 기간 간격 연결'.split(
    ' ',
  )

/** Single words that name a quantity of the whole system; others, such as `Timeout`, name none without another word. */
const alone = words([
  'memory retention replicas connections concurrency ttl keepalive bandwidth aufbewahrung aufbewahrungsfrist arbeitsspeicher rétention mémoire retención memoria retenção memória',
])

const articles = words([
  'the a an our der die das le la les el los o os as of for per de des du da do max min maximum minimum maximal maximale upper lower limit',
])
const upper = /\b(?:max|maximum|maximal|maximale[rs]?|upper|limit|máximo|máxima|up to)(?![\p{L}])|最大|上限|최대/iu
const lower = /\b(?:min|minimum|mindest|minimal|lower|mínimo|mínima)(?![\p{L}])|最小|最低|최소/iu
const plans = /\b(?:estimat\w*|effort|sprint|phase|milestone|deadline|meeting|review|timeline|schedule|lead|working|aufwand|termin)\b/iu

/** Words of titles that only group labels. */
export const labelTitles = words([
  'messaging messages kafka events event kubernetes cluster scaling resources resource patterns operations rollout processing workloads platform delivery load',
])

/** Nouns of counts and shares, and words on how a size is measured. */
export const unitNouns = [
  ...words(['messages pods partitions levels revisions queries requests event events maximum gzipped compressed gzip brotli minified']),
]

/** A text in which no label of it can name a quantity fails this. */
export const mayNameQuantity: Pattern = lazyPattern(() => new RegExp(alternationOf([...quantities, ...joined]), 'iu'))

/** The words of a label that documents set numbers for; null for any other label. */
export function quantityLabel(label: string): { readonly name: string; readonly limit: 'upper' | 'lower' | null } | null {
  if (plans.test(label) || label.length > 60) return null
  const named = (label.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !articles.has(word))
  const isQuantity = named.some(
    (word) => quantities.has(word) || (isJoined(word) && word.length > 2 && joined.some((noun) => word.includes(noun))),
  )
  if (!isQuantity || named.length > 5 || (named.length === 1 && !alone.has(named[0] ?? '') && !isJoined(named[0] ?? ''))) return null
  return { name: named.join(' '), limit: upper.test(label) ? 'upper' : lower.test(label) ? 'lower' : null }
}
