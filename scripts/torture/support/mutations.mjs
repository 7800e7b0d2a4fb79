/**
 * One change of a source text.
 *
 * @typedef {object} Mutation
 * @property {number} from
 * @property {string} before
 * @property {string} after
 */

/** @type {readonly (readonly [RegExp, (found: string) => string])[]} */
const rules = [
  [/(?<= )(?:===|!==)(?= )/g, (found) => (found === '===' ? '!==' : '===')],
  [/(?<= )(?:<=|>=|<|>)(?= )/g, (found) => ({ '<=': '<', '>=': '>', '<': '<=', '>': '>=' })[found] ?? found],
  [/(?<= )(?:&&|\|\|)(?= )/g, (found) => (found === '&&' ? '||' : '&&')],
  [/(?<= )[+-](?= [\w(])/g, (found) => (found === '+' ? '-' : '+')],
  [/\b(?:true|false)\b/g, (found) => (found === 'true' ? 'false' : 'true')],
  [/(?<![\w.'"`/-])\d+(?![\w.'"`/-])/g, (found) => String(Number(found) + 1)],
  [/(?<=[ (])!(?=[a-z(])/g, () => ''],
]

/**
 * Every operator and constant of a text in TypeScript that can be changed: none in comments, strings, types and imports.
 *
 * @param {string} text
 * @returns {Mutation[]}
 */
export function mutationsOf(text) {
  const code = blanked(text)
  return rules.flatMap(([pattern, change]) =>
    Array.from(code.matchAll(pattern), (found) => ({ from: found.index, before: found[0], after: change(found[0]) })),
  )
}

/** @param {string} text */
function blanked(text) {
  const blank = (/** @type {string} */ found) => found.replace(/[^\n]/g, '·')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<=^|\s)\/\/.*$/gm, blank)
    .replace(/^(?:import|export (?:type|interface)|interface|type)\b.*$/gm, blank)
    .replace(/^\s*(?:readonly )?\w+\??: .*[^,{([]$/gm, (line) => (/[=>]{2,}|=>/.test(line) ? line : blank(line)))
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, blank)
    .replace(/(?<=[(,=:[!&|?{};\s])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, blank)
}
