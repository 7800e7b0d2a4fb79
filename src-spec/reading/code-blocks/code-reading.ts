/** An error in a block of code. Offsets are UTF-16 units of that code. */
export interface CodeProblem {
  /** `syntax`: the code cannot be parsed. `structure`: it can, but violates its format. */
  readonly kind: 'syntax' | 'structure'
  /** Completes "This YAML ...": no capital, a full stop at the end. */
  readonly message: string
  readonly from: number
  readonly to: number
}

/** One HTTP operation of an OpenAPI document. */
export interface CodeOperation {
  /** Upper case. */
  readonly method: string
  readonly path: string
  /** Title and URL of the interface if the document has them: the same path of another service is another operation. */
  readonly service: string
  readonly from: number
  readonly to: number
}

/** A local reference to a component of an OpenAPI document: `#/components/schemas/Boat`. */
export interface CodeReference {
  /** `schemas/Boat` */
  readonly component: string
  readonly from: number
  readonly to: number
}

export type StepKind = 'Given' | 'When' | 'Then'

/** One scenario of a feature, with the steps of its backgrounds. */
export interface CodeScenario {
  readonly name: string
  readonly steps: ReadonlySet<StepKind>
  /** Contains a step written with `*`, which may be of any kind. */
  readonly hasAnyStep: boolean
  readonly from: number
  readonly to: number
}

/** Everything that the checks need of a block of code. */
export interface CodeReading {
  readonly problems: readonly CodeProblem[]
  readonly operations: readonly CodeOperation[]
  readonly scenarios: readonly CodeScenario[]
  readonly references: readonly CodeReference[]
  /** The components that it defines, as in a reference. */
  readonly components: readonly string[]
}

/** The reading of code that is not parsed: a sketch, or another language. */
export const emptyCodeReading: CodeReading = { problems: [], operations: [], scenarios: [], references: [], components: [] }

/** The line at an offset without its indentation: the marked range. For a blank line, the last line before it with text. */
export function lineAround(text: string, offset: number): { readonly from: number; readonly to: number } {
  const at = Math.min(Math.max(0, offset), text.length)
  let from = text.lastIndexOf('\n', at - 1) + 1
  const newline = text.indexOf('\n', at)
  let to = newline < 0 ? text.length : newline
  if (text.slice(from, to).trim() === '' && from > 0) {
    to = text.slice(0, from).trimEnd().length
    from = text.lastIndexOf('\n', to - 1) + 1
  }
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { from, to }
}
