/** From Greek on, without the punctuation and symbols between the scripts. */
const otherScript = /[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufdff\uff00-\uffef]/

/**
 * Whether a text has letters of scripts other than Latin. Words of these scripts are short, and one pattern of them and of
 * Latin words cannot skip through a text as fast as a pattern of Latin words alone.
 */
export function hasOtherScript(text: string): boolean {
  return otherScript.test(text)
}
