import type { MarkedLine } from '../../../reading/requirement-blocks/marked-lines'

/** A heading with a title. One without a title ends what stands above it, but opens nothing. */
export interface TitledHeading {
  readonly line: MarkedLine
  readonly title: string
  /** Index of the line. */
  readonly index: number
}

export function readHeadings(lines: readonly MarkedLine[]): readonly TitledHeading[] {
  return lines.flatMap((line, index) => {
    const title = line.level > 0 ? /^#{1,6}\s+(\S.*)$/.exec(line.text)?.[1] : undefined
    return title === undefined ? [] : { line, title: title.trim(), index }
  })
}
