/**
 * A text that holds mutants, each switched on by its number at run time (see mutant-runtime.mjs), so that all are compiled once.
 * No line moves.
 *
 * @param {string} text
 * @param {readonly (Omit<import('./mutations.mjs').Mutation, 'isAtLoad'> & { readonly id: number })[]} mutants
 * @param {string} runtime what the text imports
 * @returns {string}
 */
export function withMutants(text, mutants, runtime) {
  const outerFirst = [...mutants].sort((a, b) => a.from - b.from || b.to - a.to)

  /** @param {number} from @param {number} to @param {number | null} inside the mutant that is written @returns {string} */
  const write = (from, to, inside) => {
    let result = ''
    let at = from
    for (const mutant of outerFirst) {
      if (mutant.id === inside || mutant.from < at || mutant.to > to) continue
      result += text.slice(at, mutant.from) + switched(mutant)
      at = mutant.to
    }
    return result + text.slice(at, to)
  }

  /** @param {Omit<import('./mutations.mjs').Mutation, 'isAtLoad'> & { readonly id: number }} mutant */
  const switched = ({ id, from, to, before, after, operands: [left, right] }) => {
    const [first, second] = [left, right].map((range) => (range === undefined ? '' : write(range[0], range[1], id)))
    if (left === undefined) return `mutants.constant(${id}, ${text.slice(from, to)}, ${after})`
    if (right === undefined) return `mutants.not(${id}, ${text.slice(from + 1, left[0])}${first}${text.slice(left[1], to)})`
    // What is between the operands keeps its line breaks and comments.
    const between = text.slice(left[1], right[0])
    const operator = between.lastIndexOf(before)
    const [space, more] = [between.slice(0, operator), between.slice(operator + before.length)]
    if (/^[&|?]/.test(before)) return `(mutants['${before}'](${id}, ${first}${space}) ? ${more}(${second}) : mutants.kept(${id}))`
    return `mutants['${before}'](${id}, ${first}${space},${more}${second})`
  }

  return `import { mutants } from '${runtime}'; ${write(0, text.length, null)}`
}
