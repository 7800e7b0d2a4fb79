import { wordsOf } from './harbour.mjs'

/** @typedef {import('./typing-user.mjs').ShownDocument} ShownDocument */
/** @typedef {{ branch: string | null, isSettled: boolean, documents: readonly ShownDocument[] }} Shown */

/** @param {Shown} shown @param {import('./harbour.mjs').Harbour} harbour */
export function isLevel(shown, harbour) {
  return shown.isSettled && findDifferences(shown, harbour).length === 0
}

/**
 * Where the window and the disk differ, in sentences. Unsaved text may differ when it has all words on disk, or when its conflict is known.
 *
 * @param {Shown} shown
 * @param {import('./harbour.mjs').Harbour} harbour
 * @returns {string[]}
 */
export function findDifferences({ branch, documents }, harbour) {
  const present = harbour.paths()
  const known = new Set(documents.map(({ path }) => path))
  const missing = present.filter((path) => !known.has(path)).map((path) => `${path} is not shown`)
  const other = branch === harbour.branch() ? [] : [`the branch is ${branch}, not ${harbour.branch()}`]
  const different = documents.flatMap(({ path, text, isDirty, externalChange, readOnlyReason }) => {
    const disk = harbour.read(path)
    if (externalChange !== 'none') return isDirty ? [] : [`${path} has a conflict without unsaved text`]
    if (readOnlyReason !== null) return [`${path} is read-only: ${readOnlyReason}`]
    if (disk === null) return [`${path} is shown, and not on disk`]
    if (disk === text) return []
    if (!isDirty) return [`${path} differs: ${firstDifference(disk, text ?? '')}`]
    const words = new Set(wordsOf(text ?? ''))
    const unknown = wordsOf(disk).filter((word) => !words.has(word))
    return unknown.length === 0 ? [] : [`${path} is unsaved, has no conflict, and lacks ${unknown.join(', ')}`]
  })
  return [...other, ...missing, ...different]
}

/**
 * Typed words that are in no text of the window, not on disk, in no commit and not in the journal, unless another program removed them.
 *
 * @param {readonly { word: string, path: string }[]} typed
 * @param {readonly ShownDocument[]} documents
 * @param {import('./harbour.mjs').Harbour} harbour
 * @param {import('./kept-words.mjs').KeptWords} kept
 */
export function lostWords(typed, documents, harbour, kept) {
  const texts = [
    ...documents.map(({ text }) => text ?? ''),
    ...harbour.paths().map((path) => harbour.read(path) ?? ''),
    harbour.committed(),
  ]
  const present = new Set(texts.flatMap((text) => wordsOf(text)))
  return typed
    .filter(({ word }) => !present.has(word) && !kept.has(word) && !harbour.removed.has(word))
    .map(({ word, path }) => `${word} in ${path}`)
}

/** @param {string} one @param {string} other */
function firstDifference(one, other) {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `at ${at} disk ${JSON.stringify(one.slice(at, at + 30))}, window ${JSON.stringify(other.slice(at, at + 30))}`
}
