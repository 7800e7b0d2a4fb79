import type { DocumentTree } from '../../markdown/sections/tree'

/** Title of the outermost section around a section, itself included, below the title of the document; empty without one. */
export function outermostTitle({ sections }: DocumentTree, section: number): string {
  let title = ''
  for (let at = section; at > 0; at = sections[at]?.parent ?? -1) {
    const one = sections[at]
    if (one && one.level > 1 && !one.isTitle) title = one.title
  }
  return title
}
