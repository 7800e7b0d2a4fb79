import { lazyPattern, lazySearch } from '../memo/lazy-pattern'
import { endOfMatch, placesOf } from '../text/matches'
import type { Category } from './technology'

const list = (facet: string, names: string): Category['technologies'] =>
  names.split(', ').map((name) => ({ name, facet, aliases: name.toLowerCase() }))

/** Tools and formats that a law prescribes for one purpose. */
export const practiceChoices: Readonly<Record<string, Category>> = {
  migrations: {
    generic: 'schema, database, reversible, forward, scripts, versioned',
    technologies: [
      ...list('tool', 'Alembic, Flyway, Liquibase, Goose, Dbmate, Atlas'),
      { name: 'golang-migrate', facet: 'tool', aliases: 'golang migrate' },
      { name: 'Prisma Migrate', facet: 'tool', aliases: 'prisma migrate' },
    ],
  },
  metrics: {
    generic: 'red, use, counters, histograms, dashboards, endpoint, request, rate',
    technologies: [
      ...list('store', 'Prometheus, Datadog, StatsD, Graphite, CloudWatch'),
      { name: 'New Relic', facet: 'store', aliases: 'new relic' },
      { name: 'Mimir', facet: 'store', aliases: 'mimir, thanos, victoriametrics', implies: 'Prometheus' },
      { name: 'OpenTelemetry', facet: 'instrumentation', aliases: 'opentelemetry, open telemetry, otel' },
    ],
  },
  tracing: {
    generic: 'distributed, trace, context, spans, w3c',
    technologies: [
      { name: 'OpenTelemetry', facet: 'instrumentation', aliases: 'opentelemetry, open telemetry, otel' },
      ...list('instrumentation', 'OpenTracing, OpenCensus'),
      ...list('store', 'Jaeger, Zipkin, Tempo'),
    ],
  },
  'message-format': {
    generic: 'schema, schemas, registry, versioned, payload, event, events',
    technologies: [
      { name: 'Avro', facet: 'encoding', aliases: 'avro, apache avro' },
      { name: 'Protobuf', facet: 'encoding', aliases: 'protobuf, protocol buffers' },
      { name: 'JSON', facet: 'encoding', aliases: 'json' },
      ...list('encoding', 'XML, MessagePack, Thrift'),
      { name: 'CloudEvents', facet: 'envelope', aliases: 'cloudevents, cloud events' },
    ],
  },
  delivery: {
    generic: 'gitops, continuous, automated, pull',
    technologies: [
      { name: 'Argo CD', facet: 'tool', aliases: 'argocd, argo cd' },
      { name: 'Flux', facet: 'tool', aliases: 'fluxcd, flux cd, flux' },
      ...list('tool', 'Spinnaker, Octopus'),
    ],
  },
  secrets: {
    generic: 'rotation, rotated, keys, encrypted, storage, access, manager, store',
    technologies: [
      { name: 'Vault', facet: 'manager', aliases: 'hashicorp vault, Vault, openbao' },
      {
        name: 'Cloud secret manager',
        facet: 'manager',
        aliases: 'cloud provider secret managers, cloud provider secret manager, cloud secret manager',
      },
      { name: 'AWS Secrets Manager', facet: 'manager', aliases: 'aws secrets manager', implies: 'Cloud secret manager' },
      { name: 'Azure Key Vault', facet: 'manager', aliases: 'azure key vault, key vault', implies: 'Cloud secret manager' },
      {
        name: 'Google Secret Manager',
        facet: 'manager',
        aliases: 'google secret manager, gcp secret manager',
        implies: 'Cloud secret manager',
      },
      { name: 'Doppler', facet: 'manager', aliases: 'doppler, infisical' },
      { name: 'Dapr Secret Store', facet: 'front', aliases: 'dapr secret store, dapr secret stores' },
    ],
  },
  'connection-pool': {
    generic: 'connection, connections, pool, pooling, transaction, mode',
    technologies: list('pooler', 'PgBouncer, Pgpool, Odyssey, PgCat'),
  },
  'deployment-strategy': {
    generic: 'default, automated, rollback',
    technologies: [
      { name: 'Rolling', facet: 'strategy', aliases: 'rolling, rolling update, rolling updates, rolling deployment, rolling deployments' },
      { name: 'Recreate', facet: 'strategy', aliases: 'recreate' },
      { name: 'Blue-green', facet: 'strategy', aliases: 'blue green, blue green deployment, blue green deployments' },
    ],
  },
  'development-loop': { generic: 'local, hot, reload', technologies: list('tool', 'Skaffold, Tilt, DevSpace, Garden') },
  'encryption-at-rest': {
    generic: 'keys, managed, disk, volume, column',
    technologies: [
      { name: 'AES-256', facet: 'cipher', aliases: 'aes 256, aes256, aes 256 gcm' },
      { name: 'AES-128', facet: 'cipher', aliases: 'aes 128, aes128, aes 128 gcm' },
      ...list('cipher', 'DES, RC4, Blowfish'),
    ],
  },
  'data-fetching': {
    versions: true,
    generic: 'cache, caching, hooks, server',
    technologies: [
      { name: 'React Query', facet: 'library', aliases: 'react query, tanstack query' },
      { name: 'SWR', facet: 'library', aliases: 'swr' },
      { name: 'Apollo Client', facet: 'library', aliases: 'apollo client' },
      { name: 'RTK Query', facet: 'library', aliases: 'rtk query' },
    ],
  },
  'client-state': {
    versions: true,
    generic: 'global, local, store',
    technologies: [
      ...list('store', 'Zustand, MobX, Jotai, Recoil, Valtio'),
      { name: 'Redux', facet: 'store', aliases: 'redux, redux toolkit' },
    ],
  },
  forms: {
    versions: true,
    generic: 'validation, schema',
    technologies: [
      { name: 'React Hook Form', facet: 'library', aliases: 'react hook form' },
      ...list('library', 'Formik'),
      { name: 'TanStack Form', facet: 'library', aliases: 'tanstack form' },
      ...list('validation', 'Zod, Yup, Joi, Valibot'),
    ],
  },
  openapi: {
    versions: true,
    minimum: true,
    generic: '',
    technologies: [{ name: 'OpenAPI', facet: 'description', aliases: 'openapi' }],
  },
  'commit-format': {
    generic: 'message, messages, imperative',
    technologies: [
      { name: 'Conventional Commits', facet: 'format', aliases: 'conventional commits, conventional commit' },
      ...list('format', 'Gitmoji'),
    ],
  },
}

/** Spellings of their keys, normalized by `plainKey`. */
export const practiceSpellings: Readonly<Record<string, readonly string[]>> = {
  migrations: ['migrations', 'schema migrations', 'database migrations', 'migration tool', 'schema migration', 'migrationen'],
  metrics: ['metrics', 'metrics backend', 'metrics collection', 'metrics store', 'metriken'],
  tracing: ['tracing', 'distributed tracing', 'traces'],
  'message-format': [
    'message format',
    'message encoding',
    'event format',
    'event encoding',
    'messages',
    'message serialization',
    'events format',
  ],
  delivery: ['continuous deployment', 'continuous delivery', 'gitops', 'gitops tool', 'delivery'],
  secrets: ['secrets', 'secrets/keys', 'secrets management', 'secret management', 'secret store', 'secrets manager', 'geheimnisse'],
  'connection-pool': ['connection pooling', 'connection pool', 'connection pooler', 'pooler', 'pooling'],
  'deployment-strategy': ['deployment strategy', 'rollout strategy', 'update strategy', 'default deployment strategy'],
  'development-loop': ['development loop', 'dev loop', 'inner loop'],
  'encryption-at-rest': ['encryption at rest', 'data at rest', 'at rest encryption'],
  'data-fetching': ['server state', 'data fetching', 'server state library'],
  'client-state': ['client state', 'global state'],
  forms: ['forms', 'form library'],
  'commit-format': ['commit messages', 'commit format', 'commits', 'commit message format'],
}

const spellings = Object.values(practiceSpellings).flat()
const words = spellings.filter((spelling) => /^\p{L}+$/u.test(spelling))
const phrases = spellings
  .filter((spelling) => !words.some((word) => spelling.includes(word)))
  .map((phrase) => phrase.split(/[^\p{L}\p{N}]+/u))

const anyWord = lazyPattern(() => new RegExp(words.join('|'), 'iu'))
// Plain words first: V8 skips through a text for them, and not for words with gaps between them.
const firstWords = lazySearch(() => new RegExp([...new Set(phrases.map(([first]) => first))].join('|'), 'giu'), placesOf)
const phraseAt = lazySearch(() => new RegExp(phrases.map((phrase) => phrase.join('[^]{1,40}?')).join('|'), 'iuy'), endOfMatch)

/** A text without the words of any of these keys, close to each other, has none of them: a fast test that most texts fail. */
export function mayNamePractice(text: string): boolean {
  return anyWord.test(text) || firstWords(text).some((at) => phraseAt(text, at) !== null)
}
