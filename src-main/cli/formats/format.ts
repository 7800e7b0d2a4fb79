import type { Judgement, Stage } from '#spec'

/** Input of a format beside the judgement. */
export interface FormatOptions {
  /** Absolute path of the repository's folder. */
  readonly root: string
  /** Whether escape codes for colours are wanted. */
  readonly hasColours: boolean
  /** The stage that `--stage` names; null without it. */
  readonly requestedStage: Stage | null
  /** Whether the command will exit with 0. */
  readonly hasPassed: boolean
}

/** Writes a judgement for one kind of reader. Pure; the text ends with a line feed. */
export type Format = (judgement: Judgement, options: FormatOptions) => string
