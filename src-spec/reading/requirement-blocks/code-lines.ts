/** The fence of a code block that is open: its mark and the length of its opening run. */
export interface OpenFence {
  readonly mark: string
  readonly length: number
}

const fence = /^\s*(`{3,}|~{3,})(.*)$/

/**
 * OpenSpec's reading of fences, line by line: any indentation, and closed only by the same mark, at least as long, with
 * nothing after it. Returns the fence that is open after the line; `isCode` is true for the fence lines themselves.
 */
export function readFence(line: string, open: OpenFence | null): { readonly open: OpenFence | null; readonly isCode: boolean } {
  const match = mayBeFence(line) ? fence.exec(line) : null
  const run = match?.[1] ?? ''
  if (open === null) return match ? { open: { mark: run.charAt(0), length: run.length }, isCode: true } : outside
  const closes = match?.[2]?.trim() === '' && run.startsWith(open.mark) && run.length >= open.length
  return { open: closes ? null : open, isCode: true }
}

const outside = { open: null, isCode: false } as const

/** A quick test that a text without fences fails. */
export function mayBeFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~')
}
