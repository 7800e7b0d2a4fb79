/**
 * One rule that a source document states or implies, with what holds it: ids of checks, the subject of a fact that is read from an example
 * sentence, or the reason why no check holds it. Exactly one of the three.
 *
 * @typedef {{ readonly rule: string } & (
 *   | { readonly checks: readonly import('../../../src-spec/checks/index').CheckId[] }
 *   | { readonly fact: string, readonly sentence: string }
 *   | { readonly reason: string }
 * )} Rule
 *
 * @typedef {object} RuleSource
 * @property {string} title of the kind of document that states the rules
 * @property {string} path of the document in which an example sentence is read
 * @property {readonly Rule[]} rules
 */

/** Rules left unchecked on purpose share these reasons. */
export const reasons = {
  style: 'A matter of style: two careful readers would disagree.',
  judgement: 'Needs a judgement of the content that no text alone proves.',
  outside: 'Speaks of systems or people outside the repository.',
  practice: 'A rule of work, not of a document: its evidence is in tools outside the repository.',
  code: 'A rule of the code, not of the specification.',
  choice: 'A free choice: nothing in the documents can contradict it.',
}
