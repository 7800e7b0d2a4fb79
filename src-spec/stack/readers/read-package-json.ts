import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'
import { npmRange } from '../version-text'
import { asRecord, parseJson } from './parse'

const managers = /^(npm|pnpm|yarn|bun)@/

/** Dependencies, `engines`, `packageManager` and `volta` of a package.json. */
export function readPackageJson(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  const root = asRecord(parseJson(text))
  for (const name of Object.keys({
    ...asRecord(root.dependencies),
    ...asRecord(root.optionalDependencies),
    ...asRecord(root.peerDependencies),
  })) {
    list.addPackage('npm', name, 'product')
  }
  for (const name of Object.keys(asRecord(root.devDependencies))) list.addPackage('npm', name, 'support')
  for (const key of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
    for (const [name, version] of Object.entries(asRecord(root[key]))) list.addDependency('npm', name, version, 'exact')
  }
  for (const overrides of [root.overrides, root.resolutions, asRecord(root.pnpm).overrides]) {
    for (const key of Object.keys(asRecord(overrides))) list.addDependency('npm', overriddenPackage(key), null, 'exact')
  }
  const node = asRecord(root.engines).node
  if (typeof node === 'string') list.addVersion('runtime', 'Node.js', node, npmRange(node))
  const pinned = asRecord(root.volta).node
  if (typeof pinned === 'string') list.addVersion('runtime', 'Node.js', pinned, npmRange(pinned))
  const manager = root.packageManager
  const [, name] = typeof manager === 'string' ? (managers.exec(manager) ?? []) : []
  if (name !== undefined && typeof manager === 'string') list.add('package-manager', name, manager)
  return list
}

/** The package that a key of overrides replaces: `knots@^2`, `ships>knots`. */
function overriddenPackage(key: string): string {
  const last = key.split(/>|\*\*\//).at(-1) ?? key
  return last.replace(/(?!^)@.*$/, '')
}
