import { roleOfKey } from './column-roles'
import { maskIds } from './mask-ids'
import { replacementAt } from './replacement-phrases'

const heading = /^#{1,6}\s/
const marker = /^(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/
const key = /^[*_]{0,3}\p{L}[^:：*_\n]{0,39}(?:[:：][*_]{0,3}|[*_]{1,3}[:：])(?=\s|$)/u

/**
 * The paragraphs, items and headings of an entry as separate texts, since a sentence does not go on in the next of them.
 * Rows of tables are left out, and so is everything below a heading that names another decision or alternatives.
 */
export function claimBlocks(markdown: string): readonly string[] {
  const blocks: string[] = []
  let open: string[] = []
  let isOther = false
  const close = (): void => {
    if (open.length > 0) blocks.push(open.join(' '))
    open = []
  }
  for (const raw of markdown.replace(/<!--[\s\S]*?-->/g, '').split(/\n|<br ?\/?>/)) {
    const line = raw.replace(/^(?:\s|>)+/, '').trimEnd()
    if (heading.test(line)) {
      close()
      const words = line.replace(/^[#\s]+/, '')
      isOther = blocks.length > 0 && (roleOfKey(words) === 'options' || namesOther(words))
      if (!isOther) blocks.push(words)
    } else if (line === '' || line.startsWith('|') || /^[-=*_]{3,}$/.test(line)) close()
    else if (!isOther) {
      const item = line.replace(marker, '')
      if (item !== line || key.test(item) || beginsClaim(item)) close()
      open.push(item)
      if (/(?: {2}|\\)$/.test(raw)) close()
    }
  }
  close()
  return blocks
}

/** A heading such as "ADR-002: Chains" inside another record. */
function namesOther(words: string): boolean {
  const { text, lists } = maskIds(words)
  return lists.length > 0 && replacementAt(text.toLowerCase()) === null
}

/** A line such as "Supersedes ADR-8" below the line "Accepted", which Markdown joins. */
function beginsClaim(line: string): boolean {
  return /^\p{Lu}/u.test(line) && replacementAt(maskIds(line).text.toLowerCase()) !== null
}
