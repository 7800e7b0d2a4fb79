/**
 * What the engine is given for documents that are committed as they are.
 *
 * @param {Readonly<Record<string, string>>} texts by path
 * @param {Readonly<Record<string, string>>} [committed] the texts at HEAD
 */
export function workspaceOf(texts, committed = texts) {
  return {
    documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: /** @type {const} */ ({
      kind: 'known',
      head: committed,
      baseline: committed,
      specAtActive: null,
      changedOn: {},
      // Both names that this input has had.
      elsewhere: [],
      otherBranches: [],
    }),
    today: '2026-11-20',
  }
}
