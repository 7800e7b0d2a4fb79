import type { TitlePath } from './tree'

/** Headings of the block with instructions for a language model in the templates. */
export const promptTitle = /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i

/** The path of the section before the first heading. */
export const noTitle: TitlePath = { title: '', level: 0, isTitle: false, isPrompt: false, above: null }

/** Creates the paths of headings; the same titles below the same path are the same object. */
export class TitlePaths {
  readonly #below = new Map<TitlePath, Map<string, TitlePath>>()

  /** `known`: paths of an earlier version, which are reused where they are equal. */
  constructor(known: readonly TitlePath[] = []) {
    for (const path of known) if (path.above) this.#siblings(path.above).set(keyOf(path), path)
  }

  /** The path of a heading that follows a section at `last`. */
  after(last: TitlePath, level: number, title: string): TitlePath {
    const above = parentAfter(last, level)
    const isTitle = isTitleAfter(last, level)
    const siblings = this.#siblings(above)
    const key = keyOf({ level, title, isTitle })
    const path = siblings.get(key) ?? { title, level, isTitle, isPrompt: above.isPrompt || promptTitle.test(title), above }
    siblings.set(key, path)
    return path
  }

  #siblings(above: TitlePath): Map<string, TitlePath> {
    const siblings = this.#below.get(above) ?? new Map<string, TitlePath>()
    this.#below.set(above, siblings)
    return siblings
  }
}

/** Whether a heading keeps its path when it follows a section at `last`. */
export function keepsPath(last: TitlePath, path: TitlePath): boolean {
  return path.above === parentAfter(last, path.level) && path.isTitle === isTitleAfter(last, path.level)
}

/** A path and its ancestors from the top down; the first is `noTitle`. */
export function pathDown(path: TitlePath): readonly TitlePath[] {
  const paths: TitlePath[] = []
  for (let at: TitlePath | null = path; at !== null; at = at.above) paths.unshift(at)
  return paths
}

function parentAfter(last: TitlePath, level: number): TitlePath {
  let above = last
  while (above.above !== null && above.level >= level) above = above.above
  return above
}

function isTitleAfter(last: TitlePath, level: number): boolean {
  return last === noTitle && level === 1
}

function keyOf({ level, title, isTitle }: Pick<TitlePath, 'level' | 'title' | 'isTitle'>): string {
  return `${level}${isTitle ? ' own' : ''} ${title}`
}
