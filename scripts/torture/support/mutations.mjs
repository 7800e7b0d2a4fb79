import { parseSync } from 'vite'

/**
 * One operator or constant of a source text that can be changed. `operands` are the ranges that stay as they are.
 *
 * @typedef {object} Mutation
 * @property {number} from
 * @property {number} to
 * @property {string} before the operator or constant
 * @property {string} after
 * @property {readonly (readonly [number, number])[]} operands empty for a constant
 * @property {boolean} isAtLoad it is run once, when its module is loaded
 */

/** @typedef {{ readonly type: string, readonly start: number, readonly end: number } & Record<string, unknown>} Node */

/** @type {Readonly<Record<string, string>>} */
const operators = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}

/** The nodes of TypeScript's own that hold an expression; all others are types. */
const expressionHolders = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']

/**
 * Every operator and constant of a text in TypeScript that can be changed: comparisons, `&&`, `||`, `??`, `!`, arithmetic, numbers, `true` and
 * `false`. Nothing in comments, strings, regular expressions, types and names of properties.
 *
 * @param {string} text
 * @returns {Mutation[]}
 */
export function mutationsOf(text) {
  const { program, errors } = parseSync('mutated.ts', text, { preserveParens: true })
  if (errors.length > 0) throw new Error(errors[0]?.message)
  /** @type {Mutation[]} */
  const mutations = []
  visit(/** @type {Node} */ (/** @type {unknown} */ (program)), (node, parent, isAtLoad) => {
    const mutation = mutationOf(node, parent, text)
    if (mutation !== null) mutations.push({ ...mutation, isAtLoad })
  })
  return mutations
}

/**
 * @param {Node} node
 * @param {(node: Node, parent: Node | null, isAtLoad: boolean) => void} enter
 * @param {Node | null} [parent]
 */
function visit(node, enter, parent = null, isAtLoad = true) {
  if (node.type.startsWith('TS') && !expressionHolders.includes(node.type)) return
  enter(node, parent, isAtLoad)
  const isWithin = isAtLoad && !/Function|^PropertyDefinition$/.test(node.type)
  for (const [key, value] of Object.entries(node)) {
    if (key === 'key' && node.computed !== true) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter, node, isWithin)
  }
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
}

/** @param {Node} node @param {Node | null} parent @param {string} text @returns {Omit<Mutation, 'isAtLoad'> | null} */
function mutationOf(node, parent, text) {
  const { type, start: from, end: to, operator, value } = node
  if (type === 'Literal' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { from, to, before: text.slice(from, to), after: String(typeof value === 'number' ? value + 1 : !value), operands: [] }
  }
  if (type === 'UnaryExpression' && operator === '!' && isNode(node.argument)) {
    return { from, to, before: '!', after: '', operands: [[node.argument.start, node.argument.end]] }
  }
  if (type !== 'BinaryExpression' && type !== 'LogicalExpression') return null
  const { left, right } = node
  const after = operators[String(operator)]
  if (after === undefined || !isNode(left) || !isNode(right)) return null
  // A line that would begin with a bracket continues the line before it, and `-` of texts is seen by every test.
  if (type === 'LogicalExpression' ? parent?.type === 'ExpressionStatement' : operator === '+' && (isText(left) || isText(right)))
    return null
  const operands = /** @type {const} */ ([
    [left.start, left.end],
    [right.start, right.end],
  ])
  return { from, to, before: String(operator), after, operands }
}

/** @param {Node} node @returns {boolean} */
function isText(node) {
  if (node.type === 'BinaryExpression') return [node.left, node.right].some((side) => isNode(side) && isText(side))
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
}
