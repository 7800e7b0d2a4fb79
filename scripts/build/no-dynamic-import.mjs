/** Reading a script takes long, and most do not even have this in a text or comment. */
const maybe = /\bimport\s*(?:\(|\/[*/])/
/** Characters of a script that are shown before and behind an import. */
const shown = 60

/**
 * @param {string} code a CommonJS script
 * @param {(code: string) => object} parse
 * @returns {readonly string[]} its calls of `import()`, each with what stands around it; none that is part of a text or comment
 */
export function findDynamicImports(code, parse) {
  if (!maybe.test(code)) return []
  const found = []
  /** @type {any[]} */
  const waiting = [parse(code)]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node?.type === 'ImportExpression') found.push(code.slice(Math.max(0, node.start - shown), node.end + shown).replace(/\s+/g, ' '))
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) waiting.push(value)
  }
  return found
}

/** For scripts that are run from their compiled form (`CompiledScripts`, and the command). */
export const noDynamicImport = {
  name: 'no-dynamic-import',
  generateBundle: {
    /** Behind all that may bring one. */
    order: /** @type {const} */ ('post'),
    /**
     * @this {import('vite').Rolldown.PluginContext}
     * @param {unknown} _options
     * @param {import('vite').Rolldown.OutputBundle} bundle
     */
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const found = chunks.flatMap(({ fileName, code }) =>
        findDynamicImports(code, (text) => this.parse(text)).map((place) => `${fileName}: … ${place} …`),
      )
      if (found.length === 0) return
      this.error(
        `These scripts are run from their compiled form, where import() ends the process or thread:\n  ${found.join('\n  ')}\n` +
          'Keep output.dynamicImportInCjs false in the configuration of their build, so that require() is called instead.',
      )
    },
  },
}
