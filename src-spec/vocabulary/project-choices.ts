import { practiceChoices, practiceSpellings } from './practice-choices'
import { runtimes } from './runtimes'
import type { Category } from './technology'

const list = (facet: string, names: string): Category['technologies'] =>
  names.split(', ').map((name) => ({ name, facet, aliases: name.toLowerCase() }))

/** Choices outside of the contract's seven fields, which documents compare under these names. */
export const projectChoices: Readonly<Record<string, Category>> = {
  ...practiceChoices,
  queue: {
    generic: 'queue, queues, jobs, async, asynchronous, messages, events, topics',
    technologies: [
      ...list('broker', 'RabbitMQ, Kafka, NATS, Pulsar, ActiveMQ, ZeroMQ, BullMQ, Sidekiq, Resque, Beanstalkd, QStash'),
      { name: 'SQS', facet: 'broker', aliases: 'sqs, amazon sqs, aws sqs' },
      { name: 'SNS', facet: 'topics', aliases: 'sns, amazon sns, aws sns' },
      { name: 'EventBridge', facet: 'topics', aliases: 'eventbridge' },
      { name: 'Service Bus', facet: 'broker', aliases: 'service bus, azure service bus' },
      { name: 'Pub/Sub', facet: 'broker', aliases: 'google pub sub, cloud pub sub, gcp pub sub, pub sub' },
      { name: 'Redpanda', facet: 'broker', aliases: 'redpanda', implies: 'Kafka' },
      { name: 'Celery', facet: 'worker', aliases: 'celery, dramatiq, rq' },
      { name: 'Redis', facet: 'store', aliases: 'redis, redis streams, valkey' },
    ],
  },
  cache: {
    generic: 'cache, caching, layer, memory, in memory, local, distributed, ttl',
    technologies: [
      { name: 'Redis', facet: 'store', aliases: 'redis, elasticache, upstash' },
      { name: 'Valkey', facet: 'store', aliases: 'valkey', implies: 'Redis' },
      ...list('store', 'Memcached, Hazelcast, Ehcache'),
      ...list('process', 'Caffeine'),
      { name: 'CDN', facet: 'edge', aliases: 'cdn, cloudflare, cloudfront, fastly, varnish' },
    ],
  },
  frontend: {
    versions: true,
    generic: 'spa, pwa, ssr, components, component, web, app, ui, client, responsive, typescript, javascript, vite, webpack, tailwind, css',
    technologies: [
      { name: 'React', facet: 'library', aliases: 'react, react js, reactjs' },
      { name: 'Next.js', facet: 'framework', aliases: 'next js, nextjs', implies: 'React' },
      { name: 'Remix', facet: 'framework', aliases: 'Remix, react router', implies: 'React' },
      { name: 'Gatsby', facet: 'framework', aliases: 'gatsby', implies: 'React' },
      { name: 'React Native', facet: 'native', aliases: 'react native, expo' },
      { name: 'Preact', facet: 'library', aliases: 'preact' },
      { name: 'Vue', facet: 'library', aliases: 'vue, vue js, vuejs' },
      { name: 'Nuxt', facet: 'framework', aliases: 'nuxt, nuxt js', implies: 'Vue' },
      { name: 'Svelte', facet: 'library', aliases: 'svelte' },
      { name: 'SvelteKit', facet: 'framework', aliases: 'sveltekit', implies: 'Svelte' },
      { name: 'Angular', facet: 'library', aliases: 'angular' },
      { name: 'SolidJS', facet: 'library', aliases: 'solidjs, solid js' },
      { name: 'Ember', facet: 'library', aliases: 'Ember, ember js' },
      { name: 'jQuery', facet: 'helper', aliases: 'jquery' },
      { name: 'htmx', facet: 'helper', aliases: 'htmx' },
      { name: 'Flutter', facet: 'native', aliases: 'flutter' },
      { name: 'Blazor', facet: 'library', aliases: 'blazor' },
      { name: 'Astro', facet: 'site', aliases: 'astro' },
    ],
  },
  orm: {
    generic: 'orm, mapper, queries, repository, raw, sql, models',
    technologies: list(
      'mapper',
      'Prisma, Drizzle, TypeORM, Sequelize, Kysely, Knex, MikroORM, Mongoose, SQLAlchemy, SQLModel, Hibernate, Dapper, GORM, Diesel, Eloquent, Doctrine, Ecto, ActiveRecord',
    ),
  },
  'package-manager': {
    versions: true,
    generic: 'lockfile, workspaces, workspace, monorepo, registry',
    technologies: [
      ...list('javascript', 'npm, pnpm, yarn'),
      { name: 'Bun', facet: 'javascript', aliases: 'bun' },
      ...list('python', 'pip, poetry, pipenv, conda, uv, pdm'),
      ...list('php', 'Composer'),
      ...list('rust', 'Cargo'),
    ],
  },
  ci: {
    generic: 'green, main, branch, pipeline, pipelines, build, deploy, automated, tests',
    technologies: [
      { name: 'GitHub Actions', facet: 'service', aliases: 'github actions, gh actions' },
      { name: 'GitLab CI', facet: 'service', aliases: 'gitlab ci, gitlab ci cd, gitlab' },
      ...list('service', 'Jenkins, CircleCI, Buildkite, TeamCity, Drone, Woodpecker, Bitrise'),
      { name: 'Azure Pipelines', facet: 'service', aliases: 'azure pipelines, azure devops' },
      { name: 'Travis CI', facet: 'service', aliases: 'travis, travis ci' },
      { name: 'Bitbucket Pipelines', facet: 'service', aliases: 'bitbucket pipelines' },
    ],
  },
  language: {
    versions: true,
    generic: 'strict, mode, typed, backend, frontend, services, scripts',
    technologies: [
      ...runtimes.technologies
        .filter(({ facet, name }) => facet === 'language' && name !== 'Node.js' && name !== 'JVM')
        .map(withoutImplied),
      { name: 'JavaScript', facet: 'language', aliases: 'javascript, ecmascript, node, node js, nodejs' },
      { name: 'TypeScript', facet: 'language', aliases: 'typescript', implies: 'JavaScript' },
      ...list('language', 'Scala, Haskell, Erlang, Clojure, Dart, Zig'),
    ],
  },
  search: {
    generic: 'full text, fulltext, index, search',
    technologies: list('engine', 'Elasticsearch, OpenSearch, Meilisearch, Typesense, Algolia, Solr'),
  },
}

function withoutImplied({ name, facet, aliases }: Category['technologies'][number]): Category['technologies'][number] {
  return { name, facet, aliases }
}

/** Spellings of their keys, normalized by `plainKey`. */
export const choiceSpellings: Readonly<Record<string, readonly string[]>> = {
  ...practiceSpellings,
  queue:
    'queue, queues, message queue, message queues, job queue, task queue, message broker, broker, messaging, event bus, event broker, warteschlange, nachrichtenbroker, file de messages, cola de mensajes, fila de mensagens, 消息队列, 訊息佇列, メッセージキュー, メッセージブローカー, 메시지 큐, 메시지 브로커'.split(
      ', ',
    ),
  cache: 'cache, caching, cache store, caching layer, cache layer, zwischenspeicher, 缓存, 快取, キャッシュ, 캐시'.split(', '),
  frontend:
    'frontend, front end, frontend framework, front end framework, ui framework, web framework frontend, frontend library, ui library, client framework, 前端, 前端框架, フロントエンド, 프론트엔드'.split(
      ', ',
    ),
  orm: 'orm, orms, object relational mapper, data mapper'.split(', '),
  'package-manager':
    'package manager, package managers, paketmanager, paketverwaltung, gestionnaire de paquets, gestor de paquetes, gerenciador de pacotes, 包管理器, 包管理, 套件管理, パッケージマネージャー, パッケージマネージャ, 패키지 매니저, 패키지 관리자'.split(
      ', ',
    ),
  ci: 'ci, ci/cd, cicd, continuous integration, build server, ci system, ci service, 持续集成'.split(', '),
  language:
    'language/version, language version, language, programming language, languages, primary language, implementation language, programmiersprache, langage, lenguaje, lenguaje de programación, linguagem, linguagem de programação, 编程语言, 開發語言, プログラミング言語, 프로그래밍 언어'.split(
      ', ',
    ),
  search: 'search engine, search backend, suchmaschine, 搜索引擎, 検索エンジン, 검색 엔진'.split(', '),
}
