/**
 * What hides a part of a name, or reorders it: control characters, line separators, marks and overrides of direction, and characters without width
 * that no language needs. Joiners (U+200C, U+200D) and variation selectors stay, because Persian, Indic scripts and emoji need them; so does
 * a soft hyphen, and the zero-width space after a letter of a script that is written without spaces.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown here
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u115f\u1160\u3164\uffa0]|[\u{e0001}\u{e0020}-\u{e007f}]/gu
const zeroWidthSpace = /(?<![\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}])\u200b/gu

/**
 * A name of a file, branch, person or decision as it is shown, alone or in a sentence: characters that would hide or reorder a part of it are
 * written as escapes such as `\u202e`. Only for showing; the real name stays in use. Letters of scripts from right to left stay, and are isolated
 * where they are shown. Applied twice it changes nothing more.
 *
 * Sentences are made visible where they are made: messages of findings and gates by the engine, problems and notices by main, toasts by the
 * window, questions of the system by window/dialogs.ts, texts of reports by their formats.
 */
export function visibleName(name: string): string {
  return name.replace(hidden, escaped).replace(zeroWidthSpace, escaped)
}

/** The same for a text of several lines, such as the output of a program: its line breaks and tabs stay. */
export function visibleText(text: string): string {
  return text
    .split(/([\t\n\r]+)/)
    .map((part, at) => (at % 2 === 0 ? visibleName(part) : part))
    .join('')
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}
