/** @typedef {Partial<Extract<import('../../src-spec/index.ts').History, { kind: 'known' }>>} KnownHistory */

/**
 * What the engine is given for documents without settings.
 *
 * @param {Readonly<Record<string, string>>} texts by path
 * @param {Readonly<Record<string, string>>} [committed] the texts at HEAD
 * @param {KnownHistory & { readonly today?: string, readonly deadLinks?: readonly string[] | null }} [more]
 */
export function workspaceOf(texts, committed = texts, { today = '2026-11-20', deadLinks = null, ...history } = {}) {
  const otherBranches = history.otherBranches ?? []
  return {
    documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks,
    history: /** @type {const} */ ({
      kind: 'known',
      head: committed,
      baseline: committed,
      specAtActive: null,
      changedOn: {},
      ...history,
      // Both names that this input has had: scripts hold the engine against earlier ones.
      elsewhere: otherBranches,
      otherBranches,
    }),
    today,
  }
}
