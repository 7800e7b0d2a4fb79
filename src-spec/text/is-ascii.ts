const beyond = /[^\0-\x7f]/

/** Whether a text has basic Latin characters only, for which patterns of all scripts can be left out. */
export function isAscii(text: string): boolean {
  return !beyond.test(text)
}
