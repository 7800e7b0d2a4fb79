import type { TitlePath } from '../outline'

/** Headings that open the block of instructions to a language model which the templates carry. */
export const promptTitle = /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i

/** What stands before the first heading. */
export const noTitle: TitlePath = { title: '', level: 0, isTitle: false, prompt: false, above: null }

/**
 * The path of a heading that comes behind a section at `last`. `known`: paths of an earlier version; where one of them is
 * the same, it is the answer.
 */
export function pathBehind(last: TitlePath, level: number, title: string, known: readonly TitlePath[] = []): TitlePath {
  let above = last
  while (above.above !== null && above.level >= level) above = above.above
  const isTitle = last === noTitle && level === 1
  const same = (path: TitlePath): boolean =>
    path.above === above && path.level === level && path.title === title && path.isTitle === isTitle
  return known.find(same) ?? { title, level, isTitle, prompt: above.prompt || promptTitle.test(title), above }
}

/** A path from the top down; the first is that of what stands before every heading. */
export function pathDown(path: TitlePath): readonly TitlePath[] {
  const paths: TitlePath[] = []
  for (let at: TitlePath | null = path; at !== null; at = at.above) paths.unshift(at)
  return paths
}
