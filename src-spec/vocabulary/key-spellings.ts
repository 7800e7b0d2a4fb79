import type { ContractFieldName } from '../model/contract'

/**
 * Common spellings of the contract's fields, normalized by `plainKey`. A `weak` spelling means the field
 * only if there is no strong one, or if both are about the same kind of thing: "Storage: S3" beside
 * "Database: PostgreSQL" is a field of its own.
 */
export const keySpellings: Readonly<Record<ContractFieldName, { readonly strong: readonly string[]; readonly weak: readonly string[] }>> = {
  database: {
    strong: [
      ...['database', 'databases', 'db', 'datastore', 'data store', 'database engine', 'primary data store', 'primary datastore'],
      ...['primary database', 'main database', 'database system', 'oltp', 'rdbms', 'oltp database', 'datenbank', 'datenbanken'],
      ...['datenhaltung', 'datenbanksystem', '数据库', '主数据库', 'データベース', '데이터베이스', 'base de données', 'base de datos'],
    ],
    weak: [
      'persistence',
      'persistence layer',
      'storage',
      'data storage',
      'data layer',
      'persistenz',
      'datenspeicher',
      'speicher',
      '数据存储',
      '存储',
      '持久化',
    ],
  },
  auth: {
    strong: [
      ...['auth', 'authn', 'authentication', 'auth strategy', 'authentication strategy', 'auth method', 'authentication method'],
      ...['auth mechanism', 'authentication mechanism', 'authn/authz', 'authentifizierung', 'authentisierung', 'anmeldung'],
      ...['鉴权', '认证', '身份认证', '身份验证', '認証', '인증', 'authentification', 'autenticación'],
    ],
    weak: ['authz', 'authorization', 'authorisation', 'autorisierung', '授权'],
  },
  'api-style': {
    strong: [
      ...['api style', 'api type', 'api protocol', 'api paradigm', 'api design', 'api technology', 'interface style', 'api stil'],
      ...['schnittstellenstil', 'schnittstellenart', 'api 风格', 'api风格', '接口风格', '接口类型', 'apiスタイル'],
    ],
    weak: ['api', 'apis', 'schnittstelle', 'schnittstellen', '接口'],
  },
  runtime: {
    strong: [
      ...['runtime', 'runtime/deploy', 'runtime/deployment', 'deployment/runtime', 'deploy/runtime', 'runtime environment'],
      ...['execution environment', 'laufzeit', 'laufzeitumgebung', '运行时', '运行环境', '运行时/部署', '部署环境', '実行環境'],
    ],
    weak: [
      ...['deploy', 'deployment', 'deployment target', 'deploy target', 'deployment platform', 'deployment environment', 'hosting'],
      ...['container', 'containers', 'bereitstellung', 'betrieb', 'deployment ziel', '部署', '托管'],
    ],
  },
  'error-format': {
    strong: [
      ...['error format', 'error formats', 'error response format', 'error response', 'error responses', 'error contract'],
      ...['error model', 'error body', 'fehlerformat', 'fehlerantwort', 'fehlerantworten', '错误格式', '错误响应', 'エラー形式'],
    ],
    weak: ['errors', 'error handling', 'fehler', 'fehlerbehandlung', '错误处理'],
  },
  logging: {
    strong: [
      'logging',
      'log format',
      'logging format',
      'logging style',
      'protokollierung',
      'logformat',
      'log format/level',
      '日志',
      '日志格式',
      'ロギング',
    ],
    weak: ['logs', 'log', '日志记录'],
  },
  testing: {
    strong: [
      ...['testing', 'test framework', 'testing framework', 'test runner', 'test tool', 'test stack', 'testframework'],
      ...['testwerkzeug', '测试', '测试框架', 'テスト'],
    ],
    weak: ['tests', 'test', 'test strategy', 'testing strategy', 'teststrategie'],
  },
}

/** Headers of the group with error format, logging and testing. */
export const conventionsSpellings: ReadonlySet<string> = new Set([
  'conventions',
  'convention',
  'coding conventions',
  'konventionen',
  '约定',
  '规范',
  '規約',
])

/** Keys that are marks or remarks, never a field, normalized by `plainKey`. */
export const nonFieldKeys: ReadonlySet<string> = new Set([
  ...['todo', 'assumption', 'decision', 'risk', 'open question', 'question', 'note', 'notes', 'hint', 'tip', 'warning', 'important'],
  ...['example', 'examples', 'e g', 'see', 'see also', 'rule', 'role', 'used by', 'not used for', 'source', 'last updated'],
  ...['hinweis', 'anmerkung', 'beispiel', 'siehe', 'quelle', '注意', '注', '备注', '示例', '参见'],
])

/** With exactly this case these are products and not keys: Android's DataStore keeps preferences. */
export const productNames: ReadonlySet<string> = new Set(['DataStore'])

/** Headers of the columns with keys, and of the columns with values, normalized by `plainKey`. */
export const keyHeaders: ReadonlySet<string> = new Set([
  ...['layer', 'field', 'aspect', 'area', 'concern', 'component', 'key', 'item', 'topic', 'subject', 'category', 'constraint', 'metadata'],
  ...['feld', 'schicht', 'bereich', 'aspekt', 'thema', 'schlüssel', '层', '层次', '字段', '方面', '项', '项目', '键', '类别'],
])
export const valueHeaders: ReadonlySet<string> = new Set([
  ...['value', 'technology', 'technologies', 'tech', 'choice', 'decision', 'selection', 'selected', 'setting', 'stack', 'tool', 'standard'],
  ...['wert', 'technologie', 'technik', 'wahl', 'auswahl', 'entscheidung', 'vorgabe', '值', '技术', '选择', '选型', '决定', '内容'],
])
