import { lazyMatches, lazyPattern } from '../memo/lazy-pattern'
import type { ContractFieldName } from '../model/contract'
import type { Range } from '../text/source'
import { keySpellings } from './key-spellings'
import { alternationOf, isJoined, phrasesOf } from './phrases/index'
import type { StatementPhrases } from './phrases/statement-phrases'
import { choiceSpellings } from './project-choices'

const words = (text: string): readonly string[] => text.split(' ')
/** The single words of the phrases of one kind, in all languages but English. */
const others = (choose: (language: StatementPhrases) => string): readonly string[] =>
  phrasesOf(choose).flatMap((phrase) => (isJoined(phrase) ? [phrase.replaceAll(' ', '')] : phrase.split(/[\s'’-]/)))

/** Verbs of a statement that something is so. */
export const verbs: ReadonlySet<string> = new Set([
  ...words(
    'is are be use uses used follow follows conform conforms comply complies adhere adheres run runs return returns returned store stores stored save saves saved persist persists persisted keep keeps kept expose exposes exposed provide provides offer offers send sends sent publish publishes published managed encoded exported implemented configured encrypted inherit inherits enabled collected followed',
  ),
  ...others((language) => language.verbs),
])
/** Words with which a statement is a rule, and not only a description. */
export const bindings: ReadonlySet<string> = new Set([
  ...words('must shall required mandatory'),
  ...others((language) => language.bindings),
])
/** Words without meaning in a statement on any subject. A sentence with an unlisted word is not understood. */
export const connectives: ReadonlySet<string> = new Set([
  ...words(
    'the a an all any every each our we you this that it and with will to in as by via through over on of for only always exclusively both one single',
  ),
  ...words('system systems service services application applications app apps project projects component components team product version'),
  ...others((language) => language.connectives),
])
/** Words that are neutral beside `only`: "the only permitted database". */
export const permissions: ReadonlySet<string> = new Set(words('permitted allowed supported approved'))

/** Words of a subject beside the spellings of its key; with one of them a sentence is about the subject. */
const own: Readonly<Record<string, string>> = {
  database: 'data stored store storage persist persisted persistence',
  auth: 'authenticate authenticates authenticated authn login logins',
  'api-style': 'api apis endpoint endpoints interfaces',
  runtime: 'run runs running deploy deploys deployed deployment deployments host hosted hosting container containers server servers',
  'error-format': 'error errors',
  logging: 'log logs logged logging',
  testing: 'test tests tested testing',
  tls: 'tls',
  queue: 'queue broker messages',
  cache: 'cache cached caching',
  frontend: 'frontend',
  orm: 'orm models',
  'package-manager': 'package',
  ci: 'ci',
  language: 'language',
  search: 'search',
  migrations: 'migration migrations migrate',
  metrics: 'metrics metric',
  tracing: 'tracing traces trace traced',
  'message-format': 'message messages event events',
  delivery: 'deployment deployments delivery gitops',
  secrets: 'secret secrets',
  'connection-pool': 'pooling pool',
  'deployment-strategy': 'strategy',
  'development-loop': 'loop',
  'encryption-at-rest': 'rest',
  'data-fetching': 'fetching',
  forms: 'forms',
  'commit-format': 'commit commits',
}
/** Words that may occur beside a subject's own, without making a sentence about it. */
const beside: Readonly<Record<string, string>> = {
  database: 'relational primary main persistent',
  auth: 'user users sign token tokens cookie cookies request requests api apis endpoint endpoints protected',
  'api-style': 'exposed exposes http',
  'error-format': 'response responses format formats formatted body bodies payload payloads api apis endpoint endpoints http details',
  logging: 'format formats formatted output written emitted emit write entries lines stdout stderr console',
  testing: 'unit runner framework tool run runs written suite suites automated',
  tls: 'data transit connection connections traffic encrypted encryption communication communications minimum https network external internal client clients at least higher later newer or api apis',
  queue: 'message job task event bus',
  cache: 'store layer',
  frontend: 'framework library ui',
  orm: 'object relational mapper inherit inherits from',
  'package-manager': 'manager',
  ci: 'pipeline pipelines server builds',
  language: 'programming implementation primary',
  search: 'engine backend',
  migrations: 'schema database tool',
  metrics: 'collection collected exported export to',
  tracing: 'distributed implemented enabled instrumentation',
  'message-format': 'encoded format formats encoding payload payloads kafka serialized followed specification envelopes envelope',
  delivery: 'continuous tool',
  secrets: 'managed management rotated',
  'connection-pool': 'connection connections configured database',
  'deployment-strategy': 'default deployment deployments rollout',
  'development-loop': 'development dev local',
  'encryption-at-rest': 'data at encrypted encryption minimum',
  'data-fetching': 'server data state',
  forms: 'validation',
  'commit-format': 'message messages specification format',
}
/** Words that name the subject: for `database`, "data", "stored" and all single words of its key's spellings. */
export function subjectWords(subject: string): ReadonlySet<string> {
  const isField = Object.hasOwn(keySpellings, subject)
  const spellings = isField ? keySpellings[subject as keyof typeof keySpellings] : null
  const all = spellings
    ? [...spellings.strong, ...spellings.weak]
    : (choiceSpellings[subject] ?? []).filter((spelling) => isJoined(spelling))
  const ofLanguages = isField ? others(({ subjects }) => subjects[subject as ContractFieldName] ?? '') : []
  return new Set([...all.filter((spelling) => !/[\s/]/.test(spelling)), ...ofLanguages, ...words(own[subject] ?? '')])
}
export function neutralWords(subject: string): ReadonlySet<string> {
  return new Set(words(beside[subject] ?? ''))
}
/** Verbs and places of a ban: "MongoDB MUST NOT be used in production". */
export const banWords: ReadonlySet<string> = new Set([
  ...words(
    'use used chosen introduced added adopted the of a any as for and or nor store stored production systems environment environments new code',
  ),
  ...others((language) => language.banWords),
])

const english =
  /\b(?:(?:must|shall|may) not(?: be)?|(?:must|shall) never(?: be)?|(?:is|are) (?:strictly )?(?:prohibited|forbidden|banned|not allowed|not permitted)|never(?: be)?|do(?:es)? not use|don['’]t use|(?:must|shall) not use)\b/giu
const prohibitions = lazyMatches(
  () => new RegExp(`${english.source}|${alternationOf(phrasesOf(({ prohibitions }) => prohibitions))}`, 'giu'),
)

/** The phrases of a text that exclude what it names. */
export function prohibitionsIn(text: string): readonly Range[] {
  if (!mayProhibit.test(text)) return []
  return prohibitions(text).map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** Words of titles that name no part: common titles of sections on architecture. */
export const titleWords: ReadonlySet<string> = new Set([
  ...words(
    'architecture design overview data model models security approach context goals contracts interfaces interface decisions decision',
  ),
  ...words(
    'authentication authorization auth error handling errors logging logs database storage persistence runtime deployment testing stack',
  ),
  ...words(
    'technology technologies technical conventions convention development infrastructure implementation solution notes about summary',
  ),
  ...words(
    'introduction protection architektur entwurf datenmodell sicherheit überblick technik lösung konventionen 架构 设计 技术栈 数据库 认证',
  ),
])

/** Technologies that imply their subject without its name: "PostgreSQL MUST be used". Caches and the like do not. */
export const unnamedTechnologies: Readonly<Record<string, ReadonlySet<string>>> = {
  database: new Set(
    'SQL,NoSQL,PostgreSQL,MySQL,MariaDB,SQLite,SQL Server,Oracle,MongoDB,DynamoDB,Cassandra,CockroachDB,CouchDB'.split(','),
  ),
  runtime: new Set('Kubernetes,Docker,Serverless,Lambda,Node.js,Deno,Bun,Ruby,Python,Java,PHP,.NET,Elixir'.split(',')),
  testing: new Set('pytest,unittest,Jest,Vitest,Mocha,Jasmine,JUnit,TestNG,RSpec,PHPUnit,Playwright,Cypress,Selenium'.split(',')),
  language: new Set(['TypeScript']),
  'package-manager': new Set(['npm', 'pnpm', 'yarn']),
  'api-style': new Set(['REST', 'GraphQL', 'gRPC', 'SOAP']),
  secrets: new Set(['Vault', 'Cloud secret manager', 'AWS Secrets Manager', 'Azure Key Vault', 'Google Secret Manager']),
  auth: new Set(['OAuth 2', 'OAuth 1', 'Basic', 'SAML']),
}

/** A fast test that most texts fail: the last word of every phrase of `prohibitions`. */
const mayProhibit = lazyPattern(() => {
  const lasts = phrasesOf((language) => language.prohibitions).map((phrase) =>
    isJoined(phrase) ? phrase : (phrase.split(/[\s'’]/).at(-1) ?? ''),
  )
  const own = words('not never prohibited forbidden banned allowed permitted be use don')
  return new RegExp(alternationOf([...new Set([...own, ...lasts])]), 'iu')
})
