/** Colours of a diagram, as `#rrggbb`. */
export interface DiagramColours {
  readonly surface: string
  readonly ground: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly isDark: boolean
}

/** What the app's page asks the frame to draw. */
export interface DrawRequest {
  readonly id: number
  readonly source: string
  readonly colours: DiagramColours
}

/** What the frame answers. It comes from a page that has read a stranger's text, so the app's page trusts none of it. */
export type DrawAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn'; readonly id: number; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

/** An answer of the right form; null for anything else. */
export function readAnswer(data: unknown): DrawAnswer | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, id, svg, width, height, message } = data as Record<string, unknown>
  if (kind === 'ready') return { kind }
  if (typeof id !== 'number') return null
  if (kind === 'failed') return typeof message === 'string' ? { kind, id, message: message.slice(0, 600) } : null
  if (kind !== 'drawn' || typeof svg !== 'string' || svg.length > maxSvgLength || !isSize(width) || !isSize(height)) return null
  return { kind, id, svg, width, height }
}

const maxSvgLength = 4_000_000

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 100_000
}
