import { formNames, formWords } from '../../vocabulary/blanks/forms'

const names: ReadonlySet<string> = new Set(formNames)
const words: ReadonlySet<string> = new Set(formWords)
const runs = formNames.filter((name) => !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name))
const tail = /\s*[(（:：–—].*$|\s-\s.*$|\s(?:for|to|of|when|how|für|pour|para|per|для)\s.*$/isu

/** Whether a title names a form to copy, "Template for future decisions", whose blanks belong there. */
export function isFormTitle(title: string): boolean {
  if (title.length > 120) return false
  const text = title.replace(/^[\d.]{1,8}\)?\s+|^[^\p{L}\p{N}]+/u, '').replace(tail, '')
  return consistsOfFormWords(text, /[\s/'’-]+/)
}

/** Whether a file is named as a form, `0000-adr-template.md`: a form of a subject, `email-template.md`, is a document. */
export function isFormName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '')
  return consistsOfFormWords(name, /[-_.\s]+/)
}

function consistsOfFormWords(text: string, separator: RegExp): boolean {
  const parts = text
    .toLowerCase()
    .split(separator)
    .filter((part) => part !== '' && !/^\p{N}+$/u.test(part))
  const isName = (part: string): boolean => names.has(part) || (part.length <= 12 && runs.some((run) => part.endsWith(run)))
  return parts.some(isName) && parts.every((part) => isName(part) || words.has(part))
}
