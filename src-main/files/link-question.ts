export interface LinkQuestion {
  /** The same for as long as saving would do the same. */
  readonly link: string
  /** What saving will do, in plain sentences. */
  readonly message: string
}

/**
 * What to ask before a document is saved that is a symbolic link to `target` (null for none), or whose file has `names` names in all.
 * Paths are relative to the root. Null when there is nothing to ask. Pure.
 */
export function linkQuestion(path: string, target: string | null, names: number): LinkQuestion | null {
  const parted = names > 1
  if (target === null && !parted) return null
  const follows = target === null ? [] : [`${path} is a link to ${target}. Saving writes there; the link stays as it is.`]
  const parts = parted ? [partedSentence(target ?? path, names - 1)] : []
  return { link: JSON.stringify([target, parted]), message: [...follows, ...parts].join(' ') }
}

function partedSentence(path: string, others: number): string {
  const [has, keep] = others === 1 ? ['another name', 'the other name keeps'] : [`${others} other names`, 'the other names keep']
  return `The file ${path} has ${has} on this disk (a hard link). Saving parts them: ${path} gets the new text, and ${keep} the old one.`
}
