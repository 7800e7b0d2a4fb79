import type { TitlePath } from './tree'

/** Headings that open the block of instructions to a language model which the templates carry. */
export const promptTitle = /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i

/** What stands before the first heading. */
export const noTitle: TitlePath = { title: '', level: 0, isTitle: false, prompt: false, above: null }

/** Makes the paths of headings; the same titles below the same ones are the same object. */
export class TitlePaths {
  readonly #below = new Map<TitlePath, Map<string, TitlePath>>()

  /** `known`: paths of an earlier version, which are the answer where they say the same. */
  constructor(known: readonly TitlePath[] = []) {
    for (const path of known) if (path.above) this.#siblings(path.above).set(keyOf(path), path)
  }

  /** The path of a heading that comes behind a section at `last`. */
  behind(last: TitlePath, level: number, title: string): TitlePath {
    const above = aboveBehind(last, level)
    const isTitle = isTitleBehind(last, level)
    const siblings = this.#siblings(above)
    const key = keyOf({ level, title, isTitle })
    const path = siblings.get(key) ?? { title, level, isTitle, prompt: above.prompt || promptTitle.test(title), above }
    siblings.set(key, path)
    return path
  }

  #siblings(above: TitlePath): Map<string, TitlePath> {
    const siblings = this.#below.get(above) ?? new Map<string, TitlePath>()
    this.#below.set(above, siblings)
    return siblings
  }
}

/** Whether a heading still has its path when it comes behind a section at `last`. */
export function keepsPath(last: TitlePath, path: TitlePath): boolean {
  return path.above === aboveBehind(last, path.level) && path.isTitle === isTitleBehind(last, path.level)
}

/** A path from the top down; the first is that of what stands before every heading. */
export function pathDown(path: TitlePath): readonly TitlePath[] {
  const paths: TitlePath[] = []
  for (let at: TitlePath | null = path; at !== null; at = at.above) paths.unshift(at)
  return paths
}

function aboveBehind(last: TitlePath, level: number): TitlePath {
  let above = last
  while (above.above !== null && above.level >= level) above = above.above
  return above
}

function isTitleBehind(last: TitlePath, level: number): boolean {
  return last === noTitle && level === 1
}

function keyOf({ level, title, isTitle }: Pick<TitlePath, 'level' | 'title' | 'isTitle'>): string {
  return `${level}${isTitle ? ' own' : ''} ${title}`
}
