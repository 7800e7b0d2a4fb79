import { isSame } from './is-same'

type Compute<Subject, Args extends readonly unknown[], Value> = (subject: Subject, ...args: Args) => Value

/**
 * Memoizes the last result for each object, as long as the object lives, and computes again only when a declared input
 * changes. Without `inputsOf` every argument is an input; with it, the result must depend on the object and the listed
 * inputs alone.
 */
export function memoizeByObject<Subject extends object, Args extends readonly unknown[], Value>(
  compute: Compute<Subject, Args, Value>,
  inputsOf: (...args: Args) => readonly unknown[] = (...args) => args,
): Compute<Subject, Args, Value> {
  const results = new WeakMap<Subject, { readonly inputs: readonly unknown[]; readonly value: Value }>()
  return (subject, ...args) => {
    const inputs = inputsOf(...args)
    const last = results.get(subject)
    if (last && isSame(last.inputs, inputs)) return last.value
    const value = compute(subject, ...args)
    results.set(subject, { inputs, value })
    return value
  }
}
