/** A piece of a sentence between two separators. */
export interface Clause {
  readonly text: string
  /** Stands in brackets. */
  readonly isRemark: boolean
  /** The separator before it: empty at the start of the text, `.` at the start of a sentence. */
  readonly after: '' | '.' | ','
}

const separator = /([.!?](?=\s|$)|[。！？\n])|[;；,，、:：•·]|\s[—–-]{1,2}\s|[—–](?=\s)|([(（])|([)）])/gu

/** The clauses of a text, in order, without those that are empty. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let isRemark = false
  let after: Clause['after'] = ''
  const add = (to: number): void => {
    const words = text.slice(from, to).trim()
    if (words !== '') clauses.push({ text: words, isRemark, after: clauses.length === 0 ? '' : after })
    if (words !== '') after = ','
  }
  for (const match of text.matchAll(separator)) {
    add(match.index)
    from = match.index + match[0].length
    if (match[1]) after = '.'
    if (match[2]) isRemark = true
    else if (match[3]) isRemark = false
  }
  add(text.length)
  return clauses
}
