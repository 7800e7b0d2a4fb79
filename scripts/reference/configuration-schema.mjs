/**
 * The JSON schema that editors hold `spec-cockpit.json` against; the engine itself reads the file with clearer words.
 *
 * @param {readonly import('../../src-spec/checks/check').Check[]} checks
 * @param {readonly string[]} kinds that a document can be set to
 * @param {(check: string, severity: 'error' | 'warning' | 'info' | 'off') => string | null} problem why a check cannot be set so
 */
export function configurationSchema(checks, kinds, problem) {
  const severities = /** @type {const} */ (['error', 'warning', 'info', 'off'])
  const path = { type: 'string', minLength: 1, pattern: '^(?!/|~|[A-Za-z]:)(?!.*\\\\)(?!(?:.*/)?\\.\\.?(?:/|$)).+$' }
  const settable = checks.flatMap((check) => {
    const allowed = severities.filter((severity) => problem(check.id, severity) === null)
    return allowed.length === 0 ? [] : [[check.id, { enum: allowed, description: check.what }]]
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Spec Cockpit',
    description: 'What is particular to this repository: its documents, the severities of checks, and agreed exceptions.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      documents: {
        description:
          'Kinds of documents by path, relative to the root; * stands for part of a name, ** for folders. The last that matches counts.',
        type: 'object',
        propertyNames: { ...path, pattern: `${path.pattern.slice(0, -3)}.*\\.(?:[mM][dD]|[mM][aA][rR][kK][dD][oO][wW][nN]|[mM][dD][xX])$` },
        additionalProperties: { enum: kinds },
      },
      ignore: { description: 'Paths of files that are no documents.', type: 'array', items: path },
      checks: {
        description: 'Severities by check. Checks that a gate stands on cannot be switched off.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(settable),
      },
      waivers: {
        description: 'Agreed exceptions, each with its reason.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['check', 'path', 'reason'],
          properties: {
            check: { enum: checks.map(({ id }) => id) },
            path,
            reason: { type: 'string', minLength: 1, description: 'Why, and the decision that carries it.' },
          },
        },
      },
    },
  }
}
