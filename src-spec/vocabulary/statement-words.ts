import { keySpellings } from './key-spellings'

const words = (text: string): readonly string[] => text.split(' ')
/** Verbs of a statement that something is so. */
export const verbs: ReadonlySet<string> = new Set(
  words(
    'is are be use uses used follow follows conform conforms comply complies adhere adheres run runs return returns returned ist sind wird werden verwenden verwendet nutzt nutzen folgen',
  ),
)
/** Words with which a statement is a rule, and not only a description. */
export const bindings: ReadonlySet<string> = new Set(words('must shall required mandatory muss müssen'))
/** Words without meaning in a statement on any subject. A sentence with an unlisted word is not understood. */
export const connectives: ReadonlySet<string> = new Set([
  ...words('the a an all any every each our we this that it and with will to in as by via through on of for only always exclusively both'),
  ...words('system systems service services application applications app apps project projects component components team product'),
  ...words('der die das den dem alle wir ein eine und mit als über nur immer dienste anwendung projekt'),
])
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
}
/** Words that name the subject: for `database`, "data", "stored" and all single words of its key's spellings. */
export function subjectWords(subject: string): ReadonlySet<string> {
  const spellings = Object.hasOwn(keySpellings, subject) ? keySpellings[subject as keyof typeof keySpellings] : null
  const spelt = spellings ? [...spellings.strong, ...spellings.weak].filter((spelling) => !/[\s/]/.test(spelling)) : []
  return new Set([...spelt, ...words(own[subject] ?? '')])
}
export function neutralWords(subject: string): ReadonlySet<string> {
  return new Set(words(beside[subject] ?? ''))
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
  database: new Set('PostgreSQL,MySQL,MariaDB,SQLite,SQL Server,Oracle,MongoDB,DynamoDB,Cassandra,CockroachDB,CouchDB'.split(',')),
  runtime: new Set('Kubernetes,Docker,Serverless,Lambda,Node.js,Deno,Bun'.split(',')),
  testing: new Set('pytest,unittest,Jest,Vitest,Mocha,Jasmine,JUnit,TestNG,RSpec,PHPUnit,Playwright,Cypress,Selenium'.split(',')),
  'api-style': new Set(['REST', 'GraphQL', 'gRPC', 'SOAP']),
  auth: new Set(['OAuth 2', 'OAuth 1', 'Basic', 'SAML']),
}
