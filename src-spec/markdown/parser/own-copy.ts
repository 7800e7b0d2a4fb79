/**
 * The same text in memory of its own. A slice keeps the whole text alive that it was cut from, and what is remembered
 * from one edit to the next would keep every version of it.
 */
export function ownCopy(text: string): string {
  // Engines copy what is shorter than this anyway.
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string)
}
