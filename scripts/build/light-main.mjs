/** What reads texts: it belongs into the engine's thread, or behind an import that runs when it is needed. */
const heavy =
  /[\\/](?:src-spec[\\/](?:checks|markdown|facts|engine[\\/]judge)|node_modules[\\/](?:@cucumber|@lezer|@readme|ajv|fast-xml-parser|smol-toml))[\\/.]/

/** Modules that main loads before the first picture. */
const early = [/[\\/]src-main[\\/]index\.ts$/, /[\\/]src-main[\\/]window[\\/]cockpit-windows\.ts$/]

/**
 * @typedef {object} Part a file that is built
 * @property {string} fileName
 * @property {readonly string[]} moduleIds
 * @property {readonly string[]} imports names of the files that it imports at once
 */

/**
 * @param {readonly Part[]} parts
 * @returns {readonly string[]} the heavy modules that are loaded before the first picture
 */
export function findHeavyModules(parts) {
  const byName = new Map(parts.map((part) => [part.fileName, part]))
  const waiting = parts.filter(({ moduleIds }) => moduleIds.some((id) => early.some((entry) => entry.test(id))))
  const seen = new Set(waiting)
  // The set grows while it is read.
  for (const { imports } of seen) for (const name of imports) if (byName.has(name)) seen.add(/** @type {Part} */ (byName.get(name)))
  return [...seen].flatMap(({ moduleIds }) => moduleIds.filter((id) => heavy.test(id)))
}

/** The engine in main would delay the first picture by a tenth of a second: it is loaded by the engine's thread, or on demand. */
export const lightMain = {
  name: 'light-main',
  /**
   * @this {import('vite').Rolldown.PluginContext}
   * @param {unknown} _options
   * @param {import('vite').Rolldown.OutputBundle} bundle
   */
  generateBundle(_options, bundle) {
    const found = findHeavyModules(Object.values(bundle).filter((output) => output.type === 'chunk'))
    if (found.length === 0) return
    this.error(
      `Main loads these before the first picture, but they read texts:\n  ${found.join('\n  ')}\n` +
        'Import what only knows names and paths, or import them on demand, as src-main/workspace/parse-configuration.ts does.',
    )
  },
}
