/** Tells Chromium to compile every function of a script when it loads. https://v8.dev/blog/explicit-compile-hints */
const hint = '//# allFunctionsCalledOnLoad'

/** @param {readonly { type: string, isEntry?: boolean, code?: string }[]} outputs */
export function hintEntries(outputs) {
  for (const output of outputs) if (output.type === 'chunk' && output.isEntry) output.code = `${hint}\n${output.code}`
}

/**
 * Chromium keeps the compiled form of the page's first script, but only of functions that have been compiled by the time it has run. Those
 * of the first picture run later: without the hint they are compiled again at every start, some 1,500 of them.
 */
export const compileAtOnce = {
  name: 'compile-at-once',
  generateBundle: {
    /** Behind the minifier, which would remove the comment. */
    order: /** @type {const} */ ('post'),
    /**
     * @param {unknown} _options
     * @param {import('vite').Rolldown.OutputBundle} bundle
     */
    handler: (_options, bundle) => hintEntries(Object.values(bundle)),
  },
}
