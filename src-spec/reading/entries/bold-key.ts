/** Source of a pattern for a key in bold with its colon: `**Key**:`, `**Key:**`, `__Key__:`. It has no groups. */
export const boldKey = String.raw`(?:\*\*[^*_|·•:：\n]{1,40}(?:\*\*\s?[:：]|[:：]\*\*)|__[^*_|·•:：\n]{1,40}(?:__\s?[:：]|[:：]__))`
