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
  addAll(list, Object.keys(asRecord(poetry.dependencies)), 'product')
  for (const group of Object.values(asRecord(poetry.group))) addAll(list, Object.keys(asRecord(asRecord(group).dependencies)), 'support')
  addAll(list, Object.keys(asRecord(poetry['dev-dependencies'])), 'support')
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

function addAll(list: DeclarationList, requirements: readonly string[], use: Declaration['use']): void {
  for (const one of requirements) {
    const name = requirement.exec(one)?.[1]
    if (name === undefined) continue
    list.addPackage('pypi', name.toLowerCase().replace(/[_.]+/g, '-'), use, name)
  }
}
