/** A text beside its folded form. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
}

/** Is folded when the folded form is first asked for. */
export class LazyFoldedText implements FoldedText {
  readonly text: string
  #folded: string | null = null

  constructor(text: string) {
    this.text = text
  }

  get folded(): string {
    this.#folded ??= foldText(this.text)
    return this.#folded
  }
}

/**
 * A text in which upper and lower case are the same, with every offset where it was. Characters whose lower case has another
 * length stay as they are; a half of a surrogate pair becomes U+FFFD, as in the database.
 */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase()
  let folded = ''
  for (const character of text.toWellFormed()) folded += foldCharacter(character)
  return folded
}

const isAscii = /^[\0-\x7f]*$/

/** Character by character, because the lower case of a whole word writes the last sigma of a word differently. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase()
  if (lower === 'ς') return 'σ'
  return lower.length === character.length ? lower : character
}
