import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/root.mjs'
import { lastLines, runProgram } from '../setup/run-program.mjs'
import { makeRepository } from '../windows/repository.mjs'
import { inTemporaryFolder } from '../windows/temporary-folder.mjs'
import { bundleScript, electronsNode, nodeEnvironment } from './support/bundle.mjs'

const path = 'DECISION_LOG.md'
const log = '# Decision Log: Harbour\n\n| ID | Decision |\n| --- | --- |\n'
const writers = ['first', 'second']

/**
 * Two processes with the services of a window append rows to one document, while the command judges the repository again and again.
 *
 * @param {{ count?: number, seed: number }} options `count` rows each
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 500 }) {
  return inTemporaryFolder(async (folder) => {
    const repository = makeRepository(join(folder, 'repository'), { [path]: log })
    const script = await bundleScript('scripts/torture/drivers/append-rows.ts')
    let isWriting = true
    const checks = judgeUntil(repository, () => !isWriting)
    const ended = await Promise.all(
      writers.map((name) =>
        runProgram(electronsNode, [script, repository, join(folder, name), path, name, String(count)], { env: nodeEnvironment() }),
      ),
    )
    isWriting = false
    const { tried, failures } = await checks
    const lines = readFileSync(join(repository, path), 'utf8')
      .slice(log.length)
      .split('\n')
      .filter((line) => line !== '')
    const rows = writers.flatMap((name) => Array.from({ length: count }, (_, row) => `| ${name}-${row} | a boat |`))
    const present = new Set(lines)
    const lost = rows.filter((row) => !present.has(row))
    const broken = ended.filter(({ code }) => code !== 0).map((writer) => lastLines(writer, 3))
    return [
      { what: 'acknowledged rows lost', tried: rows.length, failed: lost.length, note: lost.slice(0, 3).join(' ') },
      { what: 'rows written twice, or changed', tried: lines.length, failed: lines.length - rows.length + lost.length, note: '' },
      { what: 'writers that did not come to their end', tried: writers.length, failed: broken.length, note: broken[0] ?? '' },
      { what: 'judgements of the command meanwhile', tried, failed: failures.length, note: failures[0] ?? '' },
    ]
  })
}

/** @param {string} repository @param {() => boolean} isEnough */
async function judgeUntil(repository, isEnough) {
  const failures = []
  let tried = 0
  while (!isEnough()) {
    const ended = await runProgram(process.execPath, [inRoot('out/cli/cli.js'), 'check', repository, '--format', 'json'])
    tried += 1
    if (ended.code !== 0 && ended.code !== 1) failures.push(lastLines(ended, 3))
  }
  return { tried, failures }
}
