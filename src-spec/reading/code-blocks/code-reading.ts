/** Something in a block of code that its language does not allow. Offsets are units of that code. */
export interface CodeProblem {
  /** `syntax`: it cannot be read at all. `structure`: it can, but says what its format has no place for. */
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
  /** Title and address of the interface where the document gives them: the same path of another service is another one. */
  readonly service: string
  readonly from: number
  readonly to: number
}

export type StepKind = 'Given' | 'When' | 'Then'

/** One scenario of a feature, with the steps that its backgrounds lend it. */
export interface CodeScenario {
  readonly name: string
  readonly steps: ReadonlySet<StepKind>
  /** Holds a step written with `*`, which may be of any kind. */
  readonly hasAnyStep: boolean
  readonly from: number
  readonly to: number
}

/** All that a block of code tells the checks. */
export interface CodeReading {
  readonly problems: readonly CodeProblem[]
  readonly operations: readonly CodeOperation[]
  readonly scenarios: readonly CodeScenario[]
}

/** Code that is left alone: a sketch, or a language that nobody here reads. */
export const emptyCodeReading: CodeReading = { problems: [], operations: [], scenarios: [] }

/** The line at an offset without its indentation: what a reader is shown. A blank line stands for the last one before it. */
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
