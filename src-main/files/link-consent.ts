export interface LinkConsent {
  /** Identifies what saving does: equal as long as saving would do the same. */
  readonly link: string
  /** What saving will do, as sentences. */
  readonly message: string
}

/**
 * The consent that saving a document needs which is a symbolic link to `target` (null for none), or whose file has more than one
 * hard link (`names` in all). Paths are relative to the root. Null when it needs none. Pure.
 */
export function describeLink(path: string, target: string | null, names: number): LinkConsent | null {
  const isHardLink = names > 1
  if (target === null && !isHardLink) return null
  const symlinkSentences = target === null ? [] : [`${path} is a link to ${target}. Saving writes there; the link stays as it is.`]
  const hardLinkSentences = isHardLink ? [hardLinkSentence(target ?? path, names - 1)] : []
  return { link: JSON.stringify([target, isHardLink]), message: [...symlinkSentences, ...hardLinkSentences].join(' ') }
}

function hardLinkSentence(path: string, others: number): string {
  const [has, keep] = others === 1 ? ['another name', 'the other name keeps'] : [`${others} other names`, 'the other names keep']
  return `The file ${path} has ${has} on this disk (a hard link). Saving parts them: ${path} gets the new text, and ${keep} the old one.`
}
