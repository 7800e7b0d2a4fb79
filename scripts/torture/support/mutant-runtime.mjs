/** @typedef {any} Operand */

/**
 * What texts with mutants call in place of an operator or constant.
 *
 * @param {{ readonly active: number, readonly reached: Set<number> | null }} state may change; see mutant-runner.mjs
 */
export function createMutants(state) {
  /** @type {unknown[]} */
  const values = []

  /** @param {number} id */
  function isActive(id) {
    if (state.reached !== null) state.reached.add(id)
    return id === state.active
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
