import { isSame } from './is-same'

interface Result {
  readonly read: object
  inputs: readonly unknown[]
  value: unknown
}

/** The last result of each function for one object. The object owns it, so the results live as long as the object. */
export class Results {
  /** A list, since it has at most about 20 results: it is faster and smaller than a map. */
  readonly #list: Result[] = []

  get<Subject, Value, Inputs extends readonly unknown[]>(
    subject: Subject,
    read: (subject: Subject, ...inputs: Inputs) => Value,
    inputs: Inputs,
  ): Value {
    for (const result of this.#list) {
      if (result.read !== read) continue
      if (!isSame(result.inputs, inputs)) {
        result.value = read(subject, ...inputs)
        result.inputs = inputs
      }
      return result.value as Value
    }
    const value = read(subject, ...inputs)
    this.#list.push({ read, inputs, value })
    return value
  }
}
