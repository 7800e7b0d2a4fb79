import { reasons } from './rule.mjs'

/** @type {import('./rule.mjs').RuleSource} */
export const constitutionRules = {
  title: 'Constitution',
  path: 'CONSTITUTION.md',
  rules: [
    { rule: 'The footer gives version, ratification and last amendment.', checks: ['use-version-footer'] },
    { rule: 'The sync report gives the version of the footer.', checks: ['no-version-mismatch'] },
    { rule: 'The version rises with the weight of the amendment.', checks: ['version-needs-bump'] },
    { rule: 'The date of the last amendment moves with the version, and is not in the future.', checks: ['no-wrong-amendment-date'] },
    { rule: 'The last amendment is not before the ratification.', checks: ['no-amendment-before-ratification'] },
    { rule: 'Sections that the report names as added exist.', checks: ['no-missing-reported-section'] },
    { rule: 'Sections that the report names as removed are gone.', checks: ['no-remaining-section'] },
    { rule: 'Templates that depend on the constitution are updated.', checks: ['no-pending-template'] },
    { rule: 'A principle binds: it says MUST, not "should".', checks: ['no-should-in-principle'] },
    { rule: 'No other document contradicts a binding statement.', checks: ['no-conflict-with-spec'] },
    {
      rule: 'Interfaces are described in OpenAPI of at least the given version.',
      fact: 'openapi',
      sentence: '- Interfaces: OpenAPI 3.1+ schemas for each API\n',
    },
    { rule: 'Test scenarios are written with Given, When and Then.', checks: ['scenario-needs-given-when-then'] },
    {
      rule: 'Paths of the interface carry their version and are written in kebab-case.',
      reason: 'Which paths a rule on paths means, such as those of health and of callbacks, is not written down.',
    },
    { rule: 'Errors follow the given format.', fact: 'error-format', sentence: 'Error responses MUST follow RFC 7807.\n' },
    { rule: 'Users authenticate by the given method.', fact: 'auth', sentence: 'OAuth 2.0 MUST be used for user authentication.\n' },
    { rule: 'Logging has the given form.', fact: 'logging', sentence: 'Structured logging MUST be used.\n' },
    { rule: 'Traffic uses at least the given version of TLS.', fact: 'tls', sentence: 'Data in transit MUST use TLS 1.3+.\n' },
    { rule: 'Libraries have at least the given version.', fact: 'data-fetching', sentence: '- Server state: React Query v5+\n' },
    {
      rule: 'A tool that must be used for a purpose is used for it.',
      fact: 'migrations',
      sentence: 'Alembic MUST be used for schema migrations.\n',
    },
    { rule: 'Latencies stay below the limits.', fact: 'latency.p95', sentence: '- P95 latency: < 500ms\n' },
    { rule: 'Web vitals stay below the limits.', fact: 'lcp', sentence: '- LCP: < 2.5s\n' },
    { rule: 'Test coverage stays above its minimum.', fact: 'coverage.unit', sentence: 'Unit Tests: Minimum 80% code coverage\n' },
    {
      rule: 'Hit rates, lags, partitions, surges and other labelled limits are kept.',
      fact: 'surge pods',
      sentence: '- Maximum surge pods: 25%\n',
    },
    {
      rule: 'The image tag "latest" is not used.',
      reason: 'The tag of an image is read in the files of the code base, which are compared by product and version alone.',
    },
    { rule: 'README, ARCHITECTURE, CONTRIBUTING and CHANGELOG exist.', checks: ['no-missing-mandated-file'] },
    { rule: 'A record of a decision has context, decision and consequences.', checks: ['no-empty-decision'] },
    {
      rule: 'An accepted record is immutable, and a new one names what it supersedes.',
      checks: ['no-rewritten-decision', 'no-one-sided-supersede'],
    },
    { rule: 'Secrets are never committed.', reason: reasons.practice },
    { rule: 'Pipelines, reviews, releases and training follow the rules of work.', reason: reasons.practice },
    { rule: 'Code, queries and deployments follow the standards.', reason: reasons.code },
    { rule: 'Costs, compliance and audits are watched.', reason: reasons.outside },
    { rule: 'Amendments are proposed, discussed and approved.', reason: reasons.practice },
  ],
}
