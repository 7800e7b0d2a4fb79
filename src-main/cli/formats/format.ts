import type { Judgement, Stage } from '#spec'

/** What a format may know beside the judgement. */
export interface FormatOptions {
  /** Absolute path of the repository's folder. */
  readonly root: string
  /** Whether escape codes for colours are wanted. */
  readonly coloured: boolean
  /** The stage that `--stage` names; null without it. */
  readonly askedStage: Stage | null
  /** Whether the command will exit with 0. */
  readonly passed: boolean
}

/** Writes a judgement for one kind of reader. Pure; the text ends with a line feed. */
export type Format = (judgement: Judgement, options: FormatOptions) => string
