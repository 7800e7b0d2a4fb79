/**
 * Letters of Latin, Greek, Cyrillic and Arabic, which separate words by spaces, and marks on them, for the inside of brackets.
 * Ranges and not properties, since V8 takes ten times as long to build `\p{Script=Latin}\p{M}`; ancient and phonetic
 * letters beyond the common blocks are left out.
 */
export const spacedLetters: string = [
  'A-Za-zªºÀ-ÖØ-öø-ʸ\\u0300-\\u0373\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u052f',
  '\\u0610-\\u061a\\u0620-\\u063f\\u0641-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06de-\\u06ff\\u0750-\\u077f',
  '\\u1d00-\\u1fff\\u20d0-\\u20f0\\u2160-\\u2188\\u2c60-\\u2c7f\\u2de0-\\u2dff\\u3099\\u309a\\ua640-\\ua69f\\ua722-\\ua7ff',
  '\\ufb00-\\ufb06\\ufb50-\\ufdff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a',
].join('')
