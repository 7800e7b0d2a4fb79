import { appendFileSync } from 'node:fs'

/** @typedef {any} Operand */

/**
 * What texts with mutants call in place of an operator or constant.
 *
 * @param {object} options
 * @param {number} options.active the number of the mutant that is switched on; 0: none
 * @param {(() => string) | null} options.reached the file that gets the number of each mutant that is reached at that time
 */
export function createMutants({ active, reached }) {
  const seen = new Set()
  /** @type {unknown[]} */
  const values = []

  /** @param {number} id @param {string} file */
  function note(id, file) {
    if (seen.has(`${id} ${file}`)) return
    seen.add(`${id} ${file}`)
    appendFileSync(file, `${id}\n`)
  }

  /** @param {number} id */
  function isActive(id) {
    if (reached !== null) note(id, reached())
    return id === active
  }

  /** @param {(a: Operand, b: Operand) => unknown} original @param {(a: Operand, b: Operand) => unknown} changed */
  function operator(original, changed) {
    return (/** @type {number} */ id, /** @type {Operand} */ a, /** @type {Operand} */ b) => (isActive(id) ? changed(a, b) : original(a, b))
  }

  /** @param {(value: unknown) => boolean} isGoingOn whether the original operator looks at its second operand */
  function logical(isGoingOn) {
    return (/** @type {number} */ id, /** @type {unknown} */ value) => {
      values[id] = value
      return isActive(id) !== isGoingOn(value)
    }
  }

  return {
    '===': operator(
      (a, b) => a === b,
      (a, b) => a !== b,
    ),
    '!==': operator(
      (a, b) => a !== b,
      (a, b) => a === b,
    ),
    '<': operator(
      (a, b) => a < b,
      (a, b) => a <= b,
    ),
    '<=': operator(
      (a, b) => a <= b,
      (a, b) => a < b,
    ),
    '>': operator(
      (a, b) => a > b,
      (a, b) => a >= b,
    ),
    '>=': operator(
      (a, b) => a >= b,
      (a, b) => a > b,
    ),
    '+': operator(
      (a, b) => a + b,
      (a, b) => a - b,
    ),
    '-': operator(
      (a, b) => a - b,
      (a, b) => a + b,
    ),
    '*': operator(
      (a, b) => a * b,
      (a, b) => a / b,
    ),
    '/': operator(
      (a, b) => a / b,
      (a, b) => a * b,
    ),
    '&&': logical((value) => Boolean(value)),
    '||': logical((value) => !value),
    '??': logical((value) => value === null || value === undefined),
    not: (/** @type {number} */ id, /** @type {unknown} */ value) => (isActive(id) ? Boolean(value) : !value),
    constant: (/** @type {number} */ id, /** @type {unknown} */ value, /** @type {unknown} */ changed) => (isActive(id) ? changed : value),
    /** The first operand, when the second is not looked at. */
    kept: (/** @type {number} */ id) => values[id],
  }
}
