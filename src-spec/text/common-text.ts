/**
 * Whether a text has only characters of western languages, Chinese, Japanese and Korean, common signs and pictures: those for which
 * `commonSource` holds. Left out are all others with two cases, and those with a third one (`ſ`, `K` of kelvin, `µ`).
 */
export function isCommonText(text: string): boolean {
  return !beyondLatin.test(text) || !(uncommon.test(text) || otherPictures.test(text))
}

/** What most texts have none of. */
const beyondLatin = /[\xb5\u0100-\uffff]/
// Without flag `u`: a picture is two characters, which no text divides.
const uncommon =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: a variation of a sign is looked for like the sign itself.
  /[^\0-\xb4\xb6-\xff\u2010-\u206f\u20a0-\u20bf\u2190-\u23ff\u2460-\u249b\u2500-\u27bf\u2900-\u2bff\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\ue000\ufe00-\ufe0f\ud83c-\ud83e\udc00-\udfff\uff00-\uff0f\uff1a-\uff20\uff5b-\uff65\ufffc]/
/** Numbers and a letter in frames. */
const otherPictures = /\ud83c[\udd00-\udd0c\ude00]|\ud83e[\udff0-\udff9]/

const han = '\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff'
const lower = 'a-z\\xdf-\\xf6\\xf8-\\xff'
const upper = 'A-Z\\xc0-\\xd6\\xd8-\\xde'
const otherLetters =
  '\\xaa\\xba\\u3005\\u3006\\u3031-\\u3035\\u303b\\u303c\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3'

/** The classes of characters in such a text, for the inside of brackets: V8 builds each whole one in a millisecond. */
export const commonClasses: Readonly<Record<string, string>> = {
  '\\p{L}': `${lower}${upper}${otherLetters}`,
  '\\p{Lu}': upper,
  '\\p{Ll}': lower,
  '\\p{N}': '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u2460-\\u249b\\u2776-\\u2793\\u3007\\u3021-\\u3029\\u3038-\\u303a',
  '\\p{M}': '\\u302a-\\u302f\\u3099\\u309a\\ufe00-\\ufe0f',
  '\\p{Script=Latin}': `${lower}${upper}\\xaa\\xba`,
  '\\p{Script=Cyrillic}': '',
  '\\p{Script=Han}': han,
  '\\p{Script=Hiragana}': '\\u3041-\\u3096\\u309d-\\u309f',
  '\\p{Script=Katakana}': '\\u30a1-\\u30fa\\u30fd-\\u30ff',
  '\\p{Script=Hangul}': '\\uac00-\\ud7a3\\u302e\\u302f',
}
