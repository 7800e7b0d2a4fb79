import type { ReadDeclarations } from '../declaration'
import { DeclarationList } from '../declarations'

/** The modules that a go.mod requires directly, and the Go version that it needs at least. */
export function readGoMod(text: string): ReadDeclarations {
  const list = new DeclarationList(text)
  for (const line of text.split('\n')) {
    const [, module] = /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/\S+)\s+v\d/.exec(line) ?? []
    if (module !== undefined && !/\/\/\s*indirect/.test(line)) list.addPackage('go', module, 'product')
    const [, version] = /^go\s+(\d+\.\d+)/.exec(line) ?? []
    if (version !== undefined) list.addVersion('runtime', 'Go', version, `>= ${version}`)
  }
  return list
}
