import { idsIn } from './mask-ids'
import { recordName } from './record-name'

const link = /!?\[([^[\]\n]{0,200})\]\(<?([^()\s<>]{1,400})>?(?:\s"[^"\n]{0,200}")?\)/g
const wiki = /\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]/g
const recordFolder = /adr|decision|record|archiv|supersed|deprecat|log/i

/**
 * Replaces a link to a record file with the name of the file, since the file is the record, whatever the link is called.
 * `isRecord`: the text belongs to a record too; a log calls its decisions by their ids.
 */
export function withLinkTargets(markdown: string, isRecord: boolean): string {
  return markdown.replace(wiki, '$1').replace(link, (_, label: string, target: string) => {
    const named = idsIn(label).length > 0
    // An id behind an address on the web may belong to any log.
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) return label.replace(/\d/g, '…')
    const file = fileOf(target)
    return file !== null && (isRecord || !named) ? file : label
  })
}

function fileOf(target: string): string | null {
  const path = target.replace(/[#?].*$/, '').replace(/^(?:\.?\/)+/, '')
  const at = path.lastIndexOf('/')
  const folder = path.slice(0, Math.max(0, at)).replace(/^(?:\.\.\/?)+$/, '')
  const file = decoded(path.slice(at + 1))
  if (!/\.mdx?$/i.test(file) || (folder !== '' && !recordFolder.test(folder))) return null
  const { id, date } = recordName(file)
  return id !== '' || date !== '' || folder === '' ? file.replace(/\s/g, '-') : null
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}
