import type { MarkdownTree } from '../../markdown/sections/tree'
import { roleOfLine } from './column-roles'
import type { EntryField } from './log-entry'

/**
 * The `key: value` lines of the front matter, `key = value` in TOML, that are fields of a decision. A value may be a list on
 * the lines below.
 */
export function readFrontMatter({ text, frontMatter }: Pick<MarkdownTree, 'frontMatter' | 'text'>): readonly EntryField[] {
  if (!frontMatter) return []
  const fields: EntryField[] = []
  let open: { readonly role: EntryField['role']; readonly label: string; from: number } | null = null
  let at = frontMatter.from
  for (const line of text.slice(frontMatter.from, frontMatter.to).split('\n')) {
    const match = /^([\p{L}][\p{L}\p{N}_ -]{0,30}?)(?::|[ \t]{0,8}=)[ \t]{0,8}(["']?)(?=\S|$)/u.exec(line.trimEnd())
    const value = withoutRemark(line)
    const role = match ? roleOfLine(match[1] ?? '', value.slice(match[0].length)) : null
    if (match) open = null
    if (match && role) {
      const end = value.length - (match[2] && value.endsWith(match[2]) ? 1 : 0)
      const range = { from: at + match[0].length, to: at + Math.max(match[0].length, end) }
      if (range.to > range.from) fields.push({ role, label: match[1] ?? '', range })
      else if (role === 'supersedes') open = { role, label: match[1] ?? '', from: -1 }
    } else if (open && /^\s*-\s+\S/.test(line)) {
      const last = open.from < 0 ? null : fields.pop()
      const from = last?.range.from ?? at + line.search(/-\s/)
      open.from = from
      fields.push({ role: open.role, label: open.label, range: { from, to: at + value.length } })
    }
    at += line.length + 1
  }
  return fields
}

function withoutRemark(line: string): string {
  const remark = line.lastIndexOf(' #')
  return (remark > 0 && !/["']/.test(line.slice(remark)) ? line.slice(0, remark) : line).trimEnd()
}
