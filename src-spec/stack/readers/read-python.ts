import type { Declaration, ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { pythonRange } from '../version-text'
import { asList, asRecord, asTexts, parseTomlText } from './parse'

const requirement = /^\s*([A-Za-z0-9][\w.-]*)/

/** Dependencies and `requires-python` of a pyproject.toml, also in the form of Poetry. */
export function readPyproject(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  const root = asRecord(parseTomlText(text))
  const project = asRecord(root.project)
  const poetry = asRecord(asRecord(root.tool).poetry)
  addAll(list, asTexts(project.dependencies), 'product')
  for (const group of Object.values(asRecord(project['optional-dependencies']))) addAll(list, asTexts(group), 'support')
  for (const group of Object.values(asRecord(root['dependency-groups']))) addAll(list, asTexts(asList(group)), 'support')
  addPoetry(list, poetry.dependencies, 'product')
  for (const group of Object.values(asRecord(poetry.group))) addPoetry(list, asRecord(group).dependencies, 'support')
  addPoetry(list, poetry['dev-dependencies'], 'support')
  const uv = asRecord(asRecord(root.tool).uv)
  for (const name of Object.keys(asRecord(uv.sources))) list.addDependency('pypi', name, null, 'exact')
  for (const one of asTexts(uv['override-dependencies'])) list.addDependency('pypi', requirement.exec(one)?.[1] ?? '', null, 'exact')
  for (const python of [project['requires-python'], asRecord(poetry.dependencies).python]) {
    if (typeof python === 'string') list.addVersion('runtime', 'Python', python, pythonRange(python))
  }
  return list
}

/** A requirements.txt; those with `dev` or `test` in their name are for support. */
export function readRequirementsTxt(text: string, path: string): ReadDeclarations {
  const list = new DeclarationList(text)
  const lines = text.split('\n').filter((line) => !/^\s*(?:#|-)/.test(line))
  addAll(list, lines, /dev|test|lint|doc/i.test(path.slice(path.lastIndexOf('/') + 1)) ? 'support' : 'product')
  return list
}

/** The specifier of a requirement, without extras, environment and options. */
function versionOf(one: string): string {
  const rest = one.replace(requirement, '').replace(/^\s*\[[^\]]*\]/, '')
  return rest.replace(/(?:;|\s#|\s--|\s?\\$).*$/s, '').replace(/^\s*\((.*)\)\s*$/, '$1')
}

function addAll(list: DeclarationList, requirements: readonly string[], use: Declaration['use']): void {
  for (const one of requirements) {
    const name = requirement.exec(one)?.[1]
    if (name === undefined) continue
    addName(list, name, use)
    list.addDependency('pypi', name, versionOf(one), 'exact')
  }
}

/** A table of Poetry: a constraint by name, or a table with `version`. */
function addPoetry(list: DeclarationList, table: unknown, use: Declaration['use']): void {
  for (const [name, value] of Object.entries(asRecord(table))) {
    const { version, path, git, url } = asRecord(value)
    const isElsewhere = [path, git, url].some((one) => one !== undefined)
    addName(list, name, use)
    list.addDependency('pypi', name, typeof value === 'string' ? value : isElsewhere ? null : version, 'exact')
  }
}

function addName(list: DeclarationList, name: string, use: Declaration['use']): void {
  list.addPackage('pypi', name.toLowerCase().replace(/[_.]+/g, '-'), use, name)
}
