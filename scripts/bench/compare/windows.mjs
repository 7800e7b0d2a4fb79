import { join } from 'node:path'
import { makeRepository } from '../../windows/repository.mjs'
import { inTemporaryFolder } from '../../windows/temporary-folder.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median } from '../measure.mjs'
import { inBytes } from '../table.mjs'
import { startOfApp } from '../windows/cold-start.mjs'
import { typeInApp } from '../windows/keystrokes.mjs'
import { alternate } from './alternate.mjs'
import { ratioOf } from './ratio.mjs'

// Runs on plain Node with a display; writes what it measured in the windows of both sides as JSON. Time here is that of the clock.
/** @type {{ before: import('./build-side.mjs').Side, after: import('./build-side.mjs').Side, only: string }} */
const { before, after, only } = JSON.parse(process.argv[2] ?? '')

/** What the parts of one run are called. */
const startNames = ['window, start to the editor', 'window, start to the first judgement']
const keyNames = (/** @type {number} */ bytes) => [`window, key to frame, ${inBytes(bytes)}`, `window, UI thread a key, ${inBytes(bytes)}`]

const results = await inTemporaryFolder(async (folder) => {
  const found = []
  const sides = (/** @type {(app: string, data: string) => Promise<readonly number[]>} */ run) => ({
    before: () => run(before.app, join(folder, 'before')),
    after: () => run(after.app, join(folder, 'after')),
  })
  const started = makeRepository(join(folder, 'started'), textsOf(25_000))
  if (isAsked(startNames)) {
    const pairs = await alternate(
      sides((app, data) => startOfApp(app, data, started)),
      { warmUp: 1, times: 15 },
    )
    found.push(...ratiosOf(startNames, pairs))
  }
  for (const bytes of [25_000, 1_000_000]) {
    if (!isAsked(keyNames(bytes))) continue
    const typed = makeRepository(join(folder, `typed-${bytes}`), textsOf(bytes))
    const keys = async (/** @type {string} */ app, /** @type {string} */ data) => {
      const { frames, busy } = await typeInApp(app, data, typed)
      return [median(frames), busy]
    }
    found.push(...ratiosOf(keyNames(bytes), await alternate(sides(keys), { warmUp: 0, times: 6 })))
  }
  return found
})
process.stdout.write(JSON.stringify(results.filter(({ what }) => what.includes(only))))

/** @param {readonly string[]} names */
function isAsked(names) {
  return names.some((name) => name.includes(only))
}

/** @param {number} bytes */
function textsOf(bytes) {
  return { 'SPEC.md': specText(bytes), 'ACTIVE_SPEC.md': activeText, 'DECISION_LOG.md': decisionLogText(40) }
}

/**
 * @param {readonly string[]} names
 * @param {readonly { before: readonly number[], after: readonly number[] }[]} pairs
 */
function ratiosOf(names, pairs) {
  return names.map((what, part) => ({
    what,
    ...ratioOf(pairs.map((pair) => ({ before: pair.before[part] ?? 0, after: pair.after[part] ?? 0 }))),
  }))
}
