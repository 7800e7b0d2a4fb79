import { plainInline } from './inline'
import { ownCopy } from './own-copy'

const levels: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].flatMap((level) => [[`ATXHeading${level}`, level] as const, [`SetextHeading${level}`, level] as const]),
)

/** 1 to 6 for the node name of a heading; 0 for any other block. */
export function headingLevel(name: string): number {
  return levels.get(name) ?? 0
}

/** The plain text of a heading, without marks and underline. */
export function headingTitle(name: string, raw: string): string {
  const text = name.startsWith('Setext') ? raw.replace(/\n[^\n]*$/, '') : raw.replace(/^#{1,6}/, '').replace(/[ \t]+#+[ \t]*$/, '')
  return ownCopy(plainInline(text))
}
