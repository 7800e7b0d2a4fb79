/**
 * The parts of a V8 CPU profile that are read here.
 *
 * @typedef {object} ProfileNode
 * @property {number} id
 * @property {{ functionName: string, url: string, lineNumber: number }} callFrame line counted from zero
 * @property {readonly number[] | undefined} [children]
 *
 * @typedef {object} Profile
 * @property {readonly ProfileNode[]} nodes
 * @property {readonly number[] | undefined} [samples] ids of nodes
 * @property {readonly number[] | undefined} [timeDeltas] microseconds since the sample before
 *
 * @typedef {object} FunctionTime
 * @property {string} name
 * @property {string} place file and line
 * @property {number} self milliseconds in the function itself
 * @property {number} total milliseconds in it and in everything that it called
 */

/**
 * @param {Profile} profile
 * @param {(url: string) => string} [shorten]
 * @returns {FunctionTime[]} the most expensive by itself first
 */
export function topFunctions({ nodes, samples = [], timeDeltas = [] }, shorten = (url) => url) {
  /** @type {Map<number, number>} */
  const selfOf = new Map()
  for (const [index, id] of samples.entries()) selfOf.set(id, (selfOf.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  /** @type {Map<string, FunctionTime>} */
  const functions = new Map()
  const called = new Set(nodes.flatMap((node) => node.children ?? []))
  for (const node of nodes) if (!called.has(node.id)) visit(node, new Set())
  return [...functions.values()].sort((a, b) => b.self - a.self)

  /**
   * @param {ProfileNode} node
   * @param {ReadonlySet<FunctionTime>} above functions on the stack, which a recursive call must not count twice
   * @returns {number} milliseconds below and in the node
   */
  function visit({ id, callFrame, children = [] }, above) {
    const { functionName, url, lineNumber } = callFrame
    const place = url === '' ? '' : `${shorten(url)}:${lineNumber + 1}`
    const key = `${functionName} ${place}`
    const entry = functions.get(key) ?? { name: functionName || '(anonymous)', place, self: 0, total: 0 }
    functions.set(key, entry)
    const own = selfOf.get(id) ?? 0
    const inside = new Set(above).add(entry)
    const below = children.reduce((sum, child) => sum + visit(/** @type {ProfileNode} */ (byId.get(child)), inside), 0)
    entry.self += own
    if (!above.has(entry)) entry.total += own + below
    return own + below
  }
}
