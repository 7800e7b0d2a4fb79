import { constrainedLibraries } from '../kinds/active-spec/constrained-libraries'
import { contradictLibrary } from '../stack/contradict-library'
import { place } from '../text/place'
import { areDisjoint } from '../vocabulary/version'
import { defineWorkspaceCheck } from './check'

/** More places would not say more. */
const mostPlaces = 5

export const noContradictedLibrary = defineWorkspaceCheck({
  id: 'no-contradicted-library',
  scope: 'workspace',
  severity: 'warning',
  what: 'No version that the code base declares of a library, or that ACTIVE_SPEC names, meets the constraint that SPEC sets for it.',
  why: 'The product runs with a version that its specification excludes, so one of the two is wrong.',
  remedy: 'Change the constraint in SPEC, with a decision, or the version that is declared.',
  examples: [
    { documents: spec('- [ ] knots: ties ropes, ^2.1'), manifests: npm('"knots": "^2.0.5"'), finds: [] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1'), manifests: npm('"ropes": "1.4.0"'), finds: [] },
    // The names of packages of npm have one spelling; another name may be another package.
    { documents: spec('- [ ] Knots: ties ropes, ^2.1'), manifests: npm('"knots": "1.4.0"'), finds: [] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1'), manifests: npm('"@boats/knots": "1.4.0"'), finds: [] },
    // What leaves the version open.
    ...['workspace:^1.0.0', 'latest', '*', 'git+https://example.org/knots.git#v1', 'npm:ropes@1.4.0', '1.4.0-beta.1'].map((version) => ({
      documents: spec('- [ ] knots: ties ropes, ^2.1'),
      manifests: npm(`"knots": "${version}"`),
      finds: [],
    })),
    // An override decides instead.
    {
      documents: spec('- [ ] knots: ties ropes, ^2.1'),
      manifests: { 'package.json': '{"dependencies":{"knots":"1.4.0"},"overrides":{"knots":"2.1.0"}}' },
      finds: [],
    },
    // One part of the product meets it.
    {
      documents: spec('- [ ] knots: ties ropes, ^2.1'),
      manifests: { ...npm('"knots": "1.4.0"'), 'apps/harbour/package.json': '{"dependencies":{"knots":"2.3.0"}}' },
      finds: [],
    },
    // Only a sample is behind.
    {
      documents: spec('- [ ] knots: ties ropes, ^2.1'),
      manifests: { 'examples/first/package.json': '{"dependencies":{"knots":"1.4.0"}}' },
      finds: [],
    },
    // Two versions, a change to come, a library that was rejected, a server.
    { documents: spec('- [ ] knots: ties ropes, ^2.1, ^3 from May on'), manifests: npm('"knots": "1.4.0"'), finds: [] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1 when the hull is ready'), manifests: npm('"knots": "1.4.0"'), finds: [] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1', 'Rejected Libraries'), manifests: npm('"knots": "1.4.0"'), finds: [] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1', 'Shipping Rules'), manifests: npm('"knots": "1.4.0"'), finds: [] },
    { documents: spec('- [ ] redis: keeps sessions, 7.2'), manifests: npm('"redis": "4.6.0"'), finds: [] },
    { documents: spec('- [ ] knots: web, ^2.1\n- [ ] knots: old harbour, ^1.0'), manifests: npm('"knots": "3.0.0"'), finds: [] },
    { documents: spec(table('| knots | ties ropes | ^2.1 |')), manifests: npm('"knots": "^2.4"'), finds: [] },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- knots 2.4'), finds: [] },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- knots takes 1.4 seconds'), finds: [] },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- No knots 1.4'), finds: [] },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- knots: 1.4 → 2.1'), finds: [] },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- Libraries: knots 1.4.2, pinned'), finds: ['Libraries: knots 1.4.2, pinned'] },
    { documents: spec('- [ ] knots: ties ropes, ^2.1'), manifests: npm('"knots": "1.4.0"'), finds: ['knots: ties ropes, ^2.1'] },
    { documents: spec('- [ ] knots: ties ropes, < 3'), manifests: npm('"knots": "^3.2"'), finds: ['knots: ties ropes, < 3'] },
    {
      documents: spec('- **Library 1**: `@boats/knots` — ties ropes; `~2.1`; approved: it floats'),
      manifests: npm('"@boats/knots": "2.2.0"'),
      finds: ['**Library 1**: `@boats/knots` — ties ropes; `~2.1`; approved: it floats'],
    },
    {
      documents: spec('- [x] knots: ties ropes; `>=0.115,<0.120`.'),
      manifests: { 'requirements.txt': '# pinned\nropes==0.116\nknots==0.120.1  # for the harbour\n' },
      finds: ['knots: ties ropes; `>=0.115,<0.120`.'],
    },
    {
      documents: spec(table('| Sea_Knots | ties ropes | >=0.115,<0.120 |')),
      manifests: { 'pyproject.toml': '[project]\ndependencies = ["sea-knots[silk]>=0.121; python_version > \'3.9\'"]\n' },
      finds: ['| Sea_Knots | ties ropes | >=0.115,<0.120 |'],
    },
    {
      documents: spec('- [x] **github.com/boats/knots/v3**: ties ropes, >= 3.11, < 4'),
      manifests: { 'go.mod': 'module x.y/z\n\nrequire github.com/boats/knots/v3 v3.12.0\n' },
      finds: [],
    },
    {
      documents: spec('- [x] **github.com/boats/knots**: ties ropes, < 1.8'),
      manifests: { 'go.mod': 'module x.y/z\n\nrequire (\n\tgithub.com/boats/knots v1.9.0\n)\n' },
      finds: ['**github.com/boats/knots**: ties ropes, < 1.8'],
    },
    { documents: active('- [ ] knots: ties ropes, ^2.1', '- `knots` 1.4'), finds: ['`knots` 1.4'] },
  ],
  *find({ spec, active, libraries, manifests }) {
    if (!spec || libraries.length === 0) return
    const pinned = active && !active.isTemplate ? constrainedLibraries(active.outline) : []
    for (const library of libraries) {
      const { name, written, range } = library
      const own = place(spec.path, spec.outline, range)
      const declared = contradictLibrary(library, manifests).slice(0, mostPlaces)
      if (declared.length > 0) {
        const places = declared.map((one) => `${one.place.path}: ${one.written}`).join('; ')
        yield {
          message: `SPEC allows ${name} ${written}; the code base declares other versions alone: ${places}. Change SPEC with a decision, or the declaration.`,
          place: own,
          key: name,
          related: declared.map((one) => one.place),
        }
      }
      for (const one of pinned) {
        if (!active || one.name !== name || !areDisjoint(one.version, library.version)) continue
        yield {
          message: `SPEC allows ${name} ${written}; this says ${one.written}. Use a version that SPEC allows, or change SPEC with a decision.`,
          place: place(active.path, active.outline, one.range),
          key: `${name}\n${one.written}`,
          related: [own],
        }
      }
    }
  },
})

function spec(list: string, title = 'Third-Party Libraries'): Readonly<Record<string, string>> {
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Dependencies\n\n**${title}**:\n\n${list}\n` }
}

function table(row: string): string {
  return `| Library | Purpose | Version |\n|---|---|---|\n${row}`
}

function active(list: string, line: string): Readonly<Record<string, string>> {
  return { ...spec(list), 'ACTIVE_SPEC.md': `# Now\n\n## Constraints\n\n${line}\n` }
}

function npm(dependencies: string): Readonly<Record<string, string>> {
  return { 'package.json': `{"name": "shop", "dependencies": {${dependencies}}}` }
}
