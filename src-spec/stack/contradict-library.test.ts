import { describe, expect, it } from 'vitest'
import { namedVersion } from '../reading/named-version'
import { contradictLibrary } from './contradict-library'
import { readManifest } from './read-manifest'

type Files = Readonly<Record<string, string>>
type Case = readonly [name: string, library: string, files: Files]

function contradictions(library: string, files: Files): readonly string[] {
  const named = namedVersion(library)
  if (!named) throw new Error(`${library} is not read`)
  const manifests = Object.entries(files).flatMap(([path, text]) => readManifest(path, text) ?? [])
  return contradictLibrary(named, manifests).map(({ place, written }) => `${place.path}:${place.line} ${written}`)
}

const npm = (dependencies: Files, more: object = {}): Files => ({ 'package.json': JSON.stringify({ dependencies, ...more }) })
const pip = (requirement: string, more = ''): Files => ({ 'pyproject.toml': `[project]\ndependencies = ["${requirement}"]\n${more}` })
const poetry = (line: string): Files => ({ 'pyproject.toml': `[tool.poetry.dependencies]\n${line}\n` })
const go = (lines: string): Files => ({ 'go.mod': `module x.y/z\n\ngo 1.22\n\n${lines}\n` })
const cargo = (lines: string): Files => ({ 'Cargo.toml': `[package]\nname = "knots"\nversion = "9.0.0"\n\n[dependencies]\n${lines}\n` })
const pom = (version: string, more = ''): Files => ({
  'pom.xml': `<project>${more}<dependencies><dependency><groupId>org.boats</groupId><artifactId>knots</artifactId>${version}</dependency></dependencies></project>`,
})

const planted: readonly Case[] = [
  ['an exact version of npm', 'knots ^2.1', npm({ knots: '1.4.0' })],
  ['a version with v', 'knots ^2.1', npm({ knots: 'v1.4.0' })],
  ['a range of npm', 'knots ^2.1', npm({ knots: '^1.4.0 || ^3.0.0' })],
  ['a hyphen', 'knots ^2.1', npm({ knots: '1.2.0 - 1.9.0' })],
  ['a development dependency', 'knots ^2.1', npm({}, { devDependencies: { knots: '~1.4.0' } })],
  ['all declarations', 'knots ^2.1', { ...npm({ knots: '^1' }), 'apps/web/package.json': '{"dependencies":{"knots":"^3"}}' }],
  ['a sample beside the product', 'knots ^2.1', { ...npm({ knots: '^1' }), 'examples/a/package.json': '{"dependencies":{"knots":"1"}}' }],
  ['another spelling in Python', 'Sea.Knots >=2', pip('sea_knots<2')],
  ['extras and an environment', 'knots >=2', pip("knots[silk] ~= 1.4 ; python_version < '3.12'")],
  ['parentheses', 'knots >=2', pip('knots (>=1,<2)')],
  ['a group', 'knots >=2', pip('ropes', '[dependency-groups]\ndev = ["knots==1.4"]\n')],
  ['requirements with hashes', 'knots >=2', { 'requirements.txt': 'knots==1.4.0 \\\n    --hash=sha256:abc\n' }],
  ['a caret of Poetry', 'knots >=2', poetry('knots = "^1.4"')],
  ['a table of Poetry', 'knots >=2', poetry('knots = { version = "~1.4", extras = ["silk"] }')],
  ['a module', 'x.y/knots < 1.8', go('require x.y/knots v1.9.0')],
  ['a module in a block', 'x.y/knots ^2.1', go('require (\n\tx.y/knots v1.9.0\n)')],
  ['a module below the least version', 'x.y/knots >= 1.8, < 2', go('require x.y/knots v1.7.0')],
  ['a crate', 'knots ^2.1', cargo('knots = "1.4"')],
  ['a crate in a table', 'knots ^2.1', cargo('knots = { version = "1.4", features = ["silk"] }')],
  ['a crate under another name', 'knots ^2.1', cargo('old = { package = "knots", version = "1.4" }')],
  ['an artifact', 'org.boats:knots ^2.1', pom('<version>1.4.0</version>')],
]

const innocent: readonly Case[] = [
  ['no file', 'knots ^2.1', {}],
  ['a version that fits', 'knots ^2.1', npm({ knots: '2.4.0' })],
  ['a range that overlaps', 'knots ^2.1', npm({ knots: '>=1 <3' })],
  ['another name', 'knots ^2.1', npm({ 'knots-js': '1.4.0', Knots: '1.4.0', '@boats/knots': '1.4.0' })],
  ['an override below another package', 'knots ^2.1', npm({ knots: '1.4.0' }, { resolutions: { 'ships/**/knots': '2.1.0' } })],
  ['an override of pnpm', 'knots ^2.1', npm({ knots: '1.4.0' }, { pnpm: { overrides: { 'knots@1': '2.1.0' } } })],
  ['a catalog', 'knots ^2.1', npm({ knots: 'catalog:' })],
  ['a broken file', 'knots ^2.1', { 'package.json': '{"dependencies":{"knots":"1.4.0"' }],
  ['a peer that fits', 'knots ^2.1', npm({ knots: '1.4.0' }, { peerDependencies: { knots: '>=1' } })],
  ['fixtures', 'knots ^2.1', { 'test/fixtures/a/package.json': '{"dependencies":{"knots":"1.4.0"}}' }],
  ['no specifier', 'knots >=2', pip('knots')],
  ['an address', 'knots >=2', pip('knots @ https://example.org/knots-1.4.zip')],
  ['a release candidate', 'knots >=2', pip('knots==1.4rc1')],
  ['a source of uv', 'knots >=2', pip('knots<2', '[tool.uv.sources]\nknots = { git = "https://example.org/knots" }\n')],
  ['one of two ranges', 'knots >=2', { ...pip('knots<2'), 'requirements.txt': 'knots\n' }],
  ['another name in Python', 'knots >=2', pip('knots-silk<2')],
  ['any version of Poetry', 'knots >=2', poetry('knots = "*"')],
  ['a path of Poetry', 'knots >=2', poetry('knots = { path = "../knots", version = "1.4" }')],
  ['a module that is replaced', 'x.y/knots ^2.1', go('require x.y/knots v1.9.0\n\nreplace x.y/knots => ../knots')],
  ['an indirect module', 'x.y/knots ^2.1', go('require x.y/knots v1.9.0 // indirect')],
  ['an excluded module', 'x.y/knots ^2.1', go('exclude (\n\tx.y/knots v1.9.0\n)')],
  ['a module without semantic versions', 'x.y/knots ^2.1', go('require x.y/knots v0.0.0-20240101000000-abcdef123456')],
  ['an incompatible module', 'x.y/knots ^2.1', go('require x.y/knots v3.1.0+incompatible')],
  ['a module within the range', 'x.y/knots >= 1.8, < 2', go('require x.y/knots v1.9.0')],
  ['the crate itself', 'knots ^2.1', cargo('ropes = "1"')],
  ['a crate of the workspace', 'knots ^2.1', cargo('knots = { workspace = true }')],
  ['a crate from git', 'knots ^2.1', cargo('knots = { git = "https://example.org/knots", version = "1.4" }')],
  ['a crate that is patched', 'knots ^2.1', cargo('knots = "1.4"\n\n[patch.crates-io]\nknots = { path = "../knots" }')],
  ['a property', 'org.boats:knots ^2.1', pom('<version>$' + '{knots.version}</version>')],
  ['a version of the parent', 'org.boats:knots ^2.1', pom('')],
  ['an artifact of another group', 'org.ships:knots ^2.1', pom('<version>1.4.0</version>')],
  ['a server', 'mongodb 7.0', npm({ mongodb: '^6.3.0' })],
]

describe('finds a library whose declared versions do not meet the constraint', () => {
  for (const [name, library, files] of planted) it(name, () => expect(contradictions(library, files).length).toBeGreaterThan(0))
})

describe('is silent on', () => {
  for (const [name, library, files] of innocent) it(name, () => expect(contradictions(library, files)).toEqual([]))
})

it('marks the line that declares it', () => {
  const text = '{\n  "name": "knots",\n  "scripts": { "knots": "knots" },\n  "dependencies": {\n    "knots": "1.4.0"\n  }\n}\n'
  expect(contradictions('knots ^2.1', { 'package.json': text })).toEqual(['package.json:5 1.4.0'])
})
