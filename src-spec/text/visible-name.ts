/** What makes a shown name look like another one: control characters, and marks that change the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown here
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * A name of a file, branch, person or decision as it is shown: characters that would hide or reorder a part of it are written as escapes such as
 * `\u202e`. Only for showing; the real name stays in use. Letters of scripts from right to left stay, and are isolated where they are shown.
 */
export function visibleName(name: string): string {
  return name.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
