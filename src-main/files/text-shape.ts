export type LineEnding = '\n' | '\r\n' | '\r'

/** Line endings and byte order mark, which the text inside the app does not have. Immutable. */
export interface TextShape {
  readonly hasBom: boolean
  /** The most frequent line ending, which new lines get. */
  readonly ending: LineEnding
  /** Line breaks with another ending: `line` is 0-based and counts breaks of the text; ascending. */
  readonly exceptions: readonly { readonly line: number; readonly ending: LineEnding }[]
}

export type Decoded =
  | {
      readonly ok: true
      readonly text: string
      readonly shape: TextShape
      /** 1-based line of the first NUL byte; null without one. Each NUL is U+FFFD in the text, so `encode` cannot restore the bytes. */
      readonly nulLine: number | null
    }
  | { readonly ok: false; readonly reason: string; readonly isUtf16?: true }

/** The shape of a document that does not exist yet. */
export const newTextShape: TextShape = { hasBom: false, ending: '\n', exceptions: [] }

const byteOrderMark = '\uFEFF'
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text with line feeds only, or the reason why the bytes are not text. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, reason: 'It is written in UTF-16. Save it as UTF-8 to have it read.', isUtf16: true }
  }
  if (isBinary(bytes)) return { ok: false, reason: 'Many of its bytes are NUL, so it is not plain text. Save it as UTF-8 to have it read.' }
  let raw: string
  try {
    raw = strictDecoder.decode(bytes)
  } catch {
    return { ok: false, reason: 'It holds bytes that are not UTF-8. Save it as UTF-8 to have it read.' }
  }
  const hasBom = raw.startsWith(byteOrderMark)
  if (hasBom) raw = raw.slice(1)
  const text = toLineFeeds(raw)
  const nul = text.indexOf('\0')
  const nulLine = nul < 0 ? null : text.slice(0, nul).split('\n').length
  return { ok: true, text: nul < 0 ? text : text.replaceAll('\0', '\uFFFD'), shape: { hasBom, ...endingsOf(raw) }, nulLine }
}

/** In ASCII text saved as UTF-16 every second byte is NUL; a stray NUL is rare. */
function isBinary(bytes: Uint8Array): boolean {
  let count = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count += 1
  return count > 1 && count * 8 >= bytes.length
}

/** The exact bytes of a line-feed text in its shape. Lone surrogates, which UTF-8 cannot hold, become U+FFFD. */
export function encode(text: string, shape: TextShape): Uint8Array {
  // Without another mark, readers would take a leading U+FEFF of the text for the mark.
  const mark = shape.hasBom || text.startsWith(byteOrderMark) ? byteOrderMark : ''
  return Buffer.from(mark + withEndings(text, shape), 'utf8')
}

/** A shape as it was stored; null for anything else. */
export function readTextShape(value: unknown): TextShape | null {
  if (typeof value !== 'object' || value === null || !('hasBom' in value && 'ending' in value && 'exceptions' in value)) return null
  const { hasBom, ending, exceptions } = value
  if (typeof hasBom !== 'boolean' || !isLineEnding(ending) || !Array.isArray(exceptions)) return null
  return exceptions.every(isException) ? { hasBom, ending, exceptions } : null
}

function isLineEnding(value: unknown): value is LineEnding {
  return value === '\n' || value === '\r\n' || value === '\r'
}

function isException(value: unknown): value is TextShape['exceptions'][number] {
  if (typeof value !== 'object' || value === null || !('line' in value && 'ending' in value)) return false
  return Number.isSafeInteger(value.line) && isLineEnding(value.ending)
}

/** Replaces CRLF and CR by LF. */
export function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function endingsOf(raw: string): Pick<TextShape, 'ending' | 'exceptions'> {
  if (!raw.includes('\r')) return { ending: '\n', exceptions: [] }
  const endings = Array.from(raw.matchAll(/\r\n|\r|\n/g), ([ending]) => ending as LineEnding)
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const ending of endings) counts[ending] += 1
  const most = Math.max(counts['\n'], counts['\r\n'], counts['\r'])
  const ending = counts['\n'] === most ? '\n' : counts['\r\n'] === most ? '\r\n' : '\r'
  const exceptions = endings.flatMap((own, line) => (own === ending ? [] : [{ line, ending: own }]))
  return { ending, exceptions }
}

function withEndings(text: string, { ending, exceptions }: TextShape): string {
  if (exceptions.length === 0) return ending === '\n' ? text : text.replaceAll('\n', ending)
  let next = 0
  let line = 0
  let afterReturn = -1
  return text.replace(/\n/g, (_, at: number) => {
    const exception = exceptions[next]
    const own = exception?.line === line ? exception.ending : ending
    if (exception?.line === line) next += 1
    line += 1
    // A "\r" followed at once by the "\n" of the next line would be read back as one line break.
    const safe = own === '\n' && afterReturn === at ? '\r\n' : own
    afterReturn = safe === '\r' ? at + 1 : -1
    return safe
  })
}
