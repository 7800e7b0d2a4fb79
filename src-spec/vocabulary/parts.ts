/** Words that by themselves narrow a value to a part: `JWT between services`, `SQLite locally`. */
export const partWords: ReadonlySet<string> = new Set(
  'between locally internally temporarily optionally fallback during when while until unless if lokal vorübergehend zwischen'.split(' '),
)
/** Prepositions before a purpose: `for tests`, `in development`. */
export const purposePrepositions: ReadonlySet<string> = new Set('for in on as to für im in als zum zur während within by'.split(' '))
/** Purposes and places that always name a part. */
export const purposeWords: ReadonlySet<string> = new Set(
  [
    'test tests testing unit integration e2e ci dev development local staging preview prototype prototypes demo demos spike',
    'cache caches caching queue queues queueing jobs search analytics reporting reports metrics telemetry audit exports export import imports',
    'admin admins internal partners partner legacy mobile webhooks webhook scripts migrations migration fallback backups backup',
    'entwicklung suche auswertung berichte zwischenspeicher intern',
  ].flatMap((line) => line.split(' ')),
)
/** Words that name no part for a subject, since the subject is about them. */
export const partWordsOfSubject: Readonly<Record<string, ReadonlySet<string>>> = {
  testing: new Set('test tests testing unit integration e2e ci'.split(' ')),
  logging: new Set(['audit', 'metrics', 'telemetry']),
}
