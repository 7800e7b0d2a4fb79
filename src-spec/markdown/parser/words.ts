import type { InlineParser } from '@lezer/markdown'

const special = 1
const word = 2
const beginsAddress = 4

/**
 * Skips a run of units that cannot start inline markup, which every inline parser would scan otherwise. `begins`: the ASCII
 * units that can start markup. With `addresses`, the start of a word can also start an address.
 */
export function words(begins: string, addresses: boolean): InlineParser {
  const classes = new Uint8Array(128)
  for (let unit = 0; unit < 128; unit += 1) {
    const text = String.fromCharCode(unit)
    classes[unit] = (begins.includes(text) ? special : 0) | (/\w/.test(text) ? word : 0) | (/[\w.+-]/.test(text) ? beginsAddress : 0)
  }
  const classOf = (unit: number): number => (unit < 128 ? (classes[unit] as number) : 0)
  const stops = (text: string, at: number): boolean => {
    const found = classOf(text.charCodeAt(at))
    if ((found & special) !== 0) return true
    return addresses && (found & beginsAddress) !== 0 && (at === 0 || (classOf(text.charCodeAt(at - 1)) & word) === 0)
  }
  return {
    name: 'Words',
    before: 'Escape',
    parse({ text, offset }, _next, start) {
      let at = start - offset
      if (stops(text, at)) return -1
      while (at < text.length && !stops(text, at)) at += 1
      return at + offset
    },
  }
}
