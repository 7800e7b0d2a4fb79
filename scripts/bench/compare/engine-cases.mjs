import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { repositoryTexts } from '../documents/feature-texts.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { inBytes } from '../table.mjs'

/**
 * @typedef {typeof import('#spec')} Engine
 *
 * @typedef {object} EngineCase
 * @property {string} what
 * @property {number} calls in one measurement, since the clock of processor time may tick in milliseconds
 * @property {number} warmUp pairs before those that count
 * @property {number} times pairs that count
 * @property {(engine: Engine) => () => unknown} prepare answers what is timed, once a call
 */

const trio = { 'ACTIVE_SPEC.md': activeText, 'DECISION_LOG.md': decisionLogText(200) }

/** @type {readonly EngineCase[]} */
export const engineCases = [
  ...sized([25_000, 8, 2, 16], [250_000, 1, 3, 16], [1_000_000, 1, 1, 10]).map(({ bytes, ...options }) => ({
    what: `check of ${inBytes(bytes)}`,
    ...options,
    prepare: checkOf({ 'SPEC.md': specText(bytes) }),
  })),
  ...sized([25_000, 30, 5, 20], [250_000, 20, 4, 15], [1_000_000, 10, 3, 12]).map(({ bytes, ...options }) => ({
    what: `a key in ${inBytes(bytes)}`,
    ...options,
    prepare: keysIn('SPEC.md', { ...trio, 'SPEC.md': specText(bytes) }),
  })),
  {
    what: 'log of 10,000 rows, read',
    calls: 1,
    warmUp: 2,
    times: 15,
    prepare: ({ decisionIds }) => {
      const text = decisionLogText(10_000)
      return () => decisionIds(text, 'DECISION_LOG.md')
    },
  },
  { what: 'log of 10,000 rows, judged', calls: 1, warmUp: 2, times: 12, prepare: checkOf({ 'DECISION_LOG.md': decisionLogText(10_000) }) },
  ...repositoryCases(),
]

/** @returns {readonly EngineCase[]} */
function repositoryCases() {
  const texts = { ...repositoryTexts(234), ...trio, 'SPEC.md': specText(25_000) }
  const what = `${Object.keys(texts).length.toLocaleString('en-US')} documents of 234 features`
  return [
    { what: `${what}, checked`, calls: 1, warmUp: 1, times: 6, prepare: checkOf(texts) },
    { what: `a key among ${what}`, calls: 5, warmUp: 2, times: 15, prepare: keysIn('specs/117-lane-117/spec.md', texts) },
  ]
}

/** @param {readonly (readonly [bytes: number, calls: number, warmUp: number, times: number])[]} all */
function sized(...all) {
  return all.map(([bytes, calls, warmUp, times]) => ({ bytes, calls, warmUp, times }))
}

/**
 * @param {Record<string, string>} texts
 * @returns {EngineCase['prepare']}
 */
function checkOf(texts) {
  const workspace = workspaceOf(texts)
  return ({ judge }) =>
    () =>
      judge(workspace)
}

/**
 * One letter more at each call, spread over the document, and the judgement that follows.
 *
 * @param {string} path
 * @param {Record<string, string>} texts
 * @returns {EngineCase['prepare']}
 */
function keysIn(path, texts) {
  return ({ createJudge }) => {
    const judge = createJudge()
    const committed = workspaceOf(texts)
    judge(committed)
    let text = texts[path] ?? ''
    let count = 0
    return () => {
      count += 1
      text = withLetter(text, count)
      judge({ ...committed, documents: committed.documents.map((document) => (document.path === path ? { path, text } : document)) })
    }
  }
}

/**
 * @param {string} text
 * @param {number} count the same place for the same count
 */
function withLetter(text, count) {
  const from = Math.floor(((count * 0.618_034) % 1) * text.length)
  const found = text.slice(from, from + 500).search(/[a-z][a-z]/)
  const at = found < 0 ? from : from + found + 1
  // A flat string, as the text is once it was sent to another thread.
  return Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString()
}
