/** A line of front matter that has a value of its own. */
export interface FrontMatterEntry {
  readonly key: string
  readonly value: string
}

/** The most characters searched for the end of front matter. */
const maxLength = 20_000
const fence = /^(---|\+\+\+)[ \t]*\n/
const firstEntry = /^(?:[ \t]*(?:#.*)?\n)*["']?[\w.-][^\n:=]*["']?[ \t]*[:=]/

/** The offset after front matter at the start of a text, including its last line break; 0 when there is none. */
export function frontMatterEnd(text: string): number {
  const open = fence.exec(text)
  if (open === null) return 0
  const [first, mark] = open as unknown as [string, string]
  if (!firstEntry.test(text.slice(first.length, maxLength))) return 0
  const close = new RegExp(`^${mark === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]*(?:\\n|$)`, 'm')
  const found = close.exec(text.slice(first.length, maxLength))
  return found === null ? 0 : first.length + found.index + found[0].length
}

/** The entries on the outer level. A nested value is joined to one line, as it is only shown. */
export function frontMatterEntries(block: string): readonly FrontMatterEntry[] {
  const entries: { key: string; value: string }[] = []
  for (const line of block.split('\n').slice(1)) {
    if (/^(?:---|\.\.\.|\+\+\+)[ \t]*$/.test(line)) break
    if (line.trim() === '' || /^\s*#/.test(line)) continue
    const top = /^(["']?)([^\s:=[\]"'][^:=]*?)\1[ \t]*[:=](?:[ \t]+(.*)|)$/.exec(line)
    const last = entries.at(-1)
    if (top?.[2] !== undefined) entries.push({ key: top[2], value: unquoted(top[3] ?? '') })
    else if (last !== undefined) last.value = [last.value, unquoted(line.trim().replace(/^- +/, ''))].filter(Boolean).join(', ')
  }
  return entries
}

function unquoted(value: string): string {
  const text = value.trim().replace(/^[>|][+-]?$/, '')
  return /^"([^"]*)"$|^'([^']*)'$/.test(text) ? text.slice(1, -1) : text
}
