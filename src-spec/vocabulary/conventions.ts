import type { Category } from './technology'

export const errorFormats: Category = {
  generic:
    'error, errors, code, codes, message, messages, status, response, responses, envelope, consistent, standard, fehler, 错误, 错误码, 消息',
  technologies: [
    {
      name: 'Problem Details',
      facet: 'format',
      aliases: 'rfc 7807, rfc 9457, problem json, application problem json, problem details, problemdetails',
      implies: 'JSON',
    },
    { name: 'JSON', facet: 'encoding', aliases: 'json' },
    { name: 'JSON:API errors', facet: 'format', aliases: 'jsonapi, json:api', implies: 'JSON' },
    { name: 'GraphQL errors', facet: 'format', aliases: 'graphql, graphql errors', implies: 'JSON' },
    { name: 'gRPC status', facet: 'format', aliases: 'grpc status, google rpc status, grpc' },
    { name: 'SOAP faults', facet: 'format', aliases: 'soap fault, soap faults' },
    { name: 'Plain text', facet: 'format', aliases: 'plain text, plaintext, Plain' },
    { name: 'HTML', facet: 'format', aliases: 'html' },
  ],
}

export const logging: Category = {
  generic:
    'log, logs, logger, level, levels, info, debug, warn, central, centralized, audit, correlation, id, ids, stdout, rotation, protokoll, 级别, 日志',
  technologies: [
    {
      name: 'Structured',
      facet: 'form',
      aliases:
        'structured, structured logs, strukturiert, strukturierte, strukturiertes, structuré, structurés, estructurado, estructurados, estruturado, estruturados, 结构化, 結構化, 構造化, 구조화',
    },
    { name: 'JSON', facet: 'form', aliases: 'json, ndjson, json lines, jsonl', implies: 'Structured' },
    { name: 'logfmt', facet: 'form', aliases: 'logfmt, key value, key value pairs, key values', implies: 'Structured' },
    { name: 'Plain', facet: 'form', aliases: 'plain text, plaintext, unstructured, Plain, Text, Klartext, 纯文本' },
    { name: 'Pino', facet: 'library', aliases: 'pino', implies: 'JSON' },
    { name: 'Winston', facet: 'library', aliases: 'winston' },
    { name: 'Bunyan', facet: 'library', aliases: 'bunyan', implies: 'JSON' },
    { name: 'structlog', facet: 'library', aliases: 'structlog', implies: 'Structured' },
    { name: 'Loguru', facet: 'library', aliases: 'loguru' },
    { name: 'slog', facet: 'library', aliases: 'slog', implies: 'Structured' },
    { name: 'Zap', facet: 'library', aliases: 'zap', implies: 'Structured' },
    { name: 'zerolog', facet: 'library', aliases: 'zerolog', implies: 'JSON' },
    { name: 'Logrus', facet: 'library', aliases: 'logrus' },
    { name: 'Log4j', facet: 'library', aliases: 'log4j' },
    { name: 'Logback', facet: 'library', aliases: 'logback' },
    { name: 'Serilog', facet: 'library', aliases: 'serilog', implies: 'Structured' },
    {
      name: 'Datadog',
      facet: 'sink',
      aliases: 'datadog, sentry, cloudwatch, splunk, loki, kibana, elk, logstash, fluentd, fluentbit, graylog',
    },
    { name: 'OpenTelemetry', facet: 'telemetry', aliases: 'opentelemetry, open telemetry, otel' },
  ],
}

export const testing: Category = {
  versions: true,
  generic:
    'unit, integration, e2e, end, coverage, test, tests, testing, smoke, regression, manual, automated, ci, case, cases, required, pyramid, tdd, abdeckung, testabdeckung, 单元, 集成, 覆盖率, 测试',
  technologies: [
    { name: 'pytest', facet: 'runner', aliases: 'pytest, py test' },
    { name: 'unittest', facet: 'runner', aliases: 'unittest' },
    { name: 'Jest', facet: 'runner', aliases: 'jest' },
    { name: 'Vitest', facet: 'runner', aliases: 'vitest' },
    { name: 'Mocha', facet: 'runner', aliases: 'mocha' },
    { name: 'Jasmine', facet: 'runner', aliases: 'jasmine' },
    { name: 'node:test', facet: 'runner', aliases: 'node test' },
    { name: 'JUnit', facet: 'runner', aliases: 'junit' },
    { name: 'TestNG', facet: 'runner', aliases: 'testng' },
    { name: 'go test', facet: 'runner', aliases: 'go test' },
    { name: 'cargo test', facet: 'runner', aliases: 'cargo test, nextest' },
    { name: 'RSpec', facet: 'runner', aliases: 'rspec' },
    { name: 'Minitest', facet: 'runner', aliases: 'minitest' },
    { name: 'PHPUnit', facet: 'runner', aliases: 'phpunit' },
    { name: 'xUnit', facet: 'runner', aliases: 'xunit' },
    { name: 'NUnit', facet: 'runner', aliases: 'nunit' },
    { name: 'ExUnit', facet: 'runner', aliases: 'exunit' },
    { name: 'Playwright', facet: 'browser', aliases: 'playwright' },
    { name: 'Cypress', facet: 'browser', aliases: 'cypress' },
    { name: 'Selenium', facet: 'browser', aliases: 'selenium' },
    { name: 'Cucumber', facet: 'scenarios', aliases: 'cucumber' },
    { name: 'Behave', facet: 'scenarios', aliases: 'Behave' },
    { name: 'k6', facet: 'load', aliases: 'k6' },
    { name: 'Locust', facet: 'load', aliases: 'locust' },
    {
      name: 'tox',
      facet: 'tool',
      aliases: 'tox, nox, testcontainers, msw, httpx, supertest, testing library, react testing library, factory boy',
    },
    { name: 'fast-check', facet: 'properties', aliases: 'fast check' },
    { name: 'Hypothesis', facet: 'properties', aliases: 'hypothesis' },
  ],
}
