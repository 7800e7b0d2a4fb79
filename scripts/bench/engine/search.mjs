import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decisionLogText } from '../documents/other-texts.mjs'
import { mediansOf } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'

const rowCount = 100_000
const options = { isCaseSensitive: false, isWholeWord: false, isPattern: false }

/**
 * Searches in a decision log of 100,000 rows, against comparing every row in memory.
 *
 * @param {typeof import('../../../src-main/store/search/open-search-index.ts')} search
 * @returns {import('../table.mjs').Row[]}
 */
export function search({ openSearchIndex }) {
  const text = decisionLogText(rowCount)
  const rows = text.toLowerCase().split('\n')
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const { index, connection } = openSearchIndex(join(folder, 'index.sqlite'), [])
  try {
    index.setText('DECISION_LOG.md', 1, text)
    index.flush()
    return Object.entries({
      'an id': 'D-77777',
      'a word of every row': 'belt',
      'two characters': '77',
      'a word of no row': 'zeppelin',
    }).map(([what, query]) => {
      const expected = rows.filter((row) => row.includes(query.toLowerCase())).length
      const found = index.search({ ...options, query }).count
      if (found !== expected) throw new Error(`${query} is in ${expected} rows, but ${found} were found`)
      const runs = {
        scan: () => rows.filter((row) => row.includes(query.toLowerCase())),
        ours: () => index.search({ ...options, query }),
      }
      const { scan, ours } = mediansOf(runs, { warmUp: 2, times: 9 })
      return {
        what: `search, ${rowCount.toLocaleString('en-US')} rows, ${what}`,
        floor: `scan in memory ${inMilliseconds(scan)}`,
        ours: inMilliseconds(ours),
        ratio: inTimes(ours / scan),
        goal: '≤ 20 ms',
        met: ours <= 20,
      }
    })
  } finally {
    connection.close()
    rmSync(folder, { recursive: true })
  }
}
