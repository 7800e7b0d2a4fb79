import { wordsOf } from './language-words'
import { phraseOf } from './tokens'

/** Words without meaning for any category: removed before values are compared as text. */
export const fillers: ReadonlySet<string> = new Set(
  [
    'the a an and or with without via on in for of by to from at as is are be we our it its this that using use uses used only also all any each per',
    'und oder mit ohne über auf in für von zu als ist sind wir der die das den dem ein eine einen nur auch alle je',
    'same spec see contract above below unchanged existing current default standard defined decided given stays remains keep',
    'gleich wie siehe unverändert bestehend vertrag change changes changed migration migrations required needed necessary new additional',
    'impact affected applicable yes ok done',
    '的 和 与 或 使用 采用 用 同 见 与 相同 不变 默认 标准 同上',
  ].flatMap((line) => line.split(' ')),
)

/** Openings of a value that refers to another place: `see the design`, `as in SPEC`. */
export const pointers: ReadonlySet<string> = new Set([
  'see',
  'as',
  'per',
  'same',
  'like',
  'siehe',
  'wie',
  'gemäß',
  'laut',
  '见',
  '参见',
  '参考',
  '同',
  '同上',
])

/** Words that exclude the technologies after them in the same clause. */
export const negators: readonly string[] = [
  ...[
    'not',
    'no',
    'never',
    'without',
    'avoid',
    'avoids',
    'avoiding',
    'neither',
    'nor',
    'except',
    'instead of',
    'in place of',
    'rather than',
    'unlike',
  ],
  ...[
    'formerly',
    'previously',
    'legacy',
    'old',
    'was',
    'were',
    'used to be',
    'no longer',
    'don t',
    'deprecate',
    'deprecates',
    'drop',
    'drops',
    'dropping',
  ],
  ...[
    'remove',
    'removes',
    'removing',
    'chosen over',
    'preferred over',
    'picked over',
    'replaces',
    'replace',
    'replacing',
    'replaced',
    'supersedes',
    'away from',
  ],
  ...['migrate from', 'migrates from', 'migrated from', 'migrating from', 'migration from', 'moved from', 'moving from', 'move from'],
  ...['switched from', 'switching from', 'switch from', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'nicht', 'nie', 'niemals', 'ohne'],
  ...['statt', 'anstatt', 'anstelle von', 'anstelle', 'früher', 'ehemals', 'vormals', 'bisher', 'weder', 'ersetzt', 'ersetzen', 'löst ab'],
  ...[
    'weg von',
    'migration von',
    'umstieg von',
    'wechsel von',
    '不',
    '不是',
    '不用',
    '不使用',
    '不再',
    '不再使用',
    '非',
    '禁止',
    '禁用',
    '而不是',
    '而非',
  ],
  ...['取代', '代替', '替代', '替换', '以前', '以前是', '原', '原来', '原来是', '从', '曾用', '没有', '无'],
]

/** Words that end the reach of a negator: `replaces MongoDB with PostgreSQL`. */
export const resets: readonly string[] = [
  'but',
  'to',
  'with',
  'by',
  'now',
  'sondern',
  'zu',
  'nach',
  'auf',
  'durch',
  'mit',
  'jetzt',
  '改用',
  '改为',
  '而是',
  '迁移到',
  '到',
  '为',
  '现在',
]

/** `not only MongoDB` excludes nothing. */
export const affirmers: readonly string[] = ['not only', 'not just', 'nicht nur', '不仅', '不只']

/** Phrases that exclude the technology before them: `MongoDB is deprecated`. */
export const dismissals: readonly string[] = [
  ...[
    'is not',
    'are not',
    'isn t',
    'aren t',
    'not used',
    'not allowed',
    'not supported',
    'not permitted',
    'not an option',
    'forbidden',
    'is forbidden',
  ],
  ...[
    'prohibited',
    'deprecated',
    'is deprecated',
    'removed',
    'is removed',
    'retired',
    'is retired',
    'dropped',
    'legacy',
    'is replaced',
    'was replaced',
  ],
  ...[
    'replaced by',
    'no longer',
    'is no longer',
    'rejected',
    'is rejected',
    'verboten',
    'veraltet',
    'abgelöst',
    'wird abgelöst',
    'ersetzt durch',
  ],
  ...['wird ersetzt', 'nicht mehr', 'wird nicht', 'ist nicht', '已弃用', '被取代', '不再使用', '被禁止'],
]

/** Openings of a value that states an absence. */
export const absenceOpenings: ReadonlySet<string> = new Set(wordsOf('absent').map(phraseOf))

/** `no database`, `keine Datenbank`, `无数据库`: these words before a spelling of the field itself. */
export const absenceWords: readonly string[] = [
  'no',
  'without',
  'without a',
  'without any',
  'keine',
  'kein',
  'keinen',
  'ohne',
  '无',
  '没有',
  '不使用',
  '不用',
]
