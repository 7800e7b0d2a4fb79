import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src-spec/checks/catalogue'
import { checks } from '../../src-spec/checks/index'
import { settableKinds } from '../../src-spec/configuration/parse-configuration'
import { severityProblem } from '../../src-spec/configuration/severity-problem'
import { readConfiguration } from '../../src-spec/engine/read-configuration'
import { kinds } from '../../src-spec/kinds/index'
import { inRoot } from '../setup/root.mjs'
import { configurationSchema } from './configuration-schema.mjs'
import { writtenFiles } from './written-files.mjs'

const problemOf = severityProblem.bind(null, catalogue)
const files = writtenFiles({ checks, kinds, severityProblem: problemOf }, readFileSync(inRoot('docs/guide.md'), 'utf8'))

describe('what is made from the registry of checks is up to date; run "npm run reference" if it is not', () => {
  for (const [path, text] of Object.entries(files)) it(path, async () => expect(text).toMatchFileSnapshot(inRoot(path)))
})

it('names every check in the table and in a section of the reference, once', () => {
  const ids: readonly string[] = checks.map(({ id }) => id)
  const page = files['docs/checks.md'] ?? ''
  expect([...page.matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, id]) => id)).toEqual(ids)
  const titles = [...page.matchAll(/^## ([\w-]+)$/gm)].flatMap(([, id]) => id ?? [])
  expect(titles.filter((id) => ids.includes(id))).toEqual(ids)
})

describe('the schema and the engine agree', () => {
  const valid = new Ajv().compile(configurationSchema(checks, settableKinds, problemOf))
  const anywhere = [
    'SPEC.md',
    'a/b c.md',
    'a/**/*.md',
    '../a.md',
    'a/../b.md',
    './a.md',
    '/a.md',
    'C:/a.md',
    '~/a.md',
    'a\\b.md',
    '..a/b.md',
    'a..md',
    'x.MD',
  ]
  const configurations: readonly object[] = [
    {},
    { $schema: 'x' },
    { docments: {} },
    ...anywhere.flatMap((path) => [{ documents: { [path]: 'technical-spec' } }, { ignore: [path] }]),
    { documents: { 'a.txt': 'technical-spec' } },
    ...[...settableKinds, 'spec', 1].map((kind) => ({ documents: { 'a.md': kind } })),
    ...checks.flatMap(({ id }) => ['error', 'warning', 'info', 'off', 'warn'].map((severity) => ({ checks: { [id]: severity } }))),
    { checks: { 'no-such': 'off' } },
    { checks: [] },
    { ignore: {} },
    ...checks.map(({ id }) => ({ waivers: [{ check: id, path: 'a.md', reason: 'x' }] })),
    { waivers: [{ check: 'no-open-todo', path: 'a.md', reasn: 'x' }] },
    { waivers: [{ path: 'a.md', reason: 'x' }] },
    { waivers: [{ check: 'no-open-todo', path: '../a.md', reason: 'x' }] },
  ]
  it(`on ${configurations.length} configurations`, () => {
    for (const configuration of configurations) {
      const text = JSON.stringify(configuration)
      expect({ text, valid: valid(configuration) }).toEqual({ text, valid: readConfiguration(text).problems.length === 0 })
    }
  })
})
