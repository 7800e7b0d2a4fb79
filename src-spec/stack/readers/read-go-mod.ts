import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'

/** The modules that a go.mod requires directly, and the Go version that it needs at least. */
export function readGoMod(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  let block = ''
  for (const line of text.split('\n')) {
    block = /^([a-z]+)\s*\(/.exec(line)?.[1] ?? (line.startsWith(')') ? '' : block)
    const directive = /^(?:\s|[a-z]+\s*\()/.test(line) ? block : (/^[a-z]+/.exec(line)?.[0] ?? '')
    addModule(list, directive, line)
    const [, module] = /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/\S+)\s+v\d/.exec(line) ?? []
    if (module !== undefined && !/\/\/\s*indirect/.test(line)) list.addPackage('go', module, 'product')
    const [, version] = /^go\s+(\d+\.\d+)/.exec(line) ?? []
    if (version !== undefined) list.addVersion('runtime', 'Go', version, `>= ${version}`)
  }
  return list
}

/** A tidy go.mod names the selected version, and builds refuse another; a module that is replaced may be any. */
function addModule(list: DeclarationList, directive: string, line: string): void {
  const [, module, version = ''] = /^\s*(?:(?:require|replace)\s+)?([\w.-]+\.[a-z]+\/\S+)(?:\s+(v\d\S*))?/.exec(line) ?? []
  if (module === undefined) return
  if (directive === 'replace') list.addDependency('go', module, null, 'exact')
  else if (directive === 'require' && !/\/\/\s*indirect/.test(line)) list.addDependency('go', module, version, 'exact')
}
