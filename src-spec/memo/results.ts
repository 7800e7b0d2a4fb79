import { isSame } from './is-same'

/** The last result of each function for one object. The object owns it, so the results live as long as the object. */
export class Results {
  // Three lists with one place for each function, of which there are about 35: the search looks at the functions alone.
  readonly #reads: object[] = []
  readonly #inputs: (readonly unknown[])[] = []
  readonly #values: unknown[] = []

  get<Subject, Value, Inputs extends readonly unknown[]>(
    subject: Subject,
    read: (subject: Subject, ...inputs: Inputs) => Value,
    inputs: Inputs,
  ): Value {
    const known = this.#reads.indexOf(read)
    if (known >= 0 && isSame(this.#inputs[known] ?? [], inputs)) return this.#values[known] as Value
    const value = read(subject, ...inputs)
    // Asked again, since `read` may have read others of the same object.
    const at = known >= 0 ? known : this.#reads.push(read) - 1
    this.#inputs[at] = inputs
    this.#values[at] = value
    return value
  }
}
