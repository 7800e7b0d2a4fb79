import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { bundleComparer } from './openspec/bundle.mjs'
import { printLine } from './setup/print-line.mjs'
import { inRoot } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'

const usage = 'Usage: node scripts/compare-openspec.mjs FOLDER… (repositories with an openspec folder; build the command first)'

/** Reads real OpenSpec repositories with the engine and with OpenSpec's own library, and prints where the two differ. */
await runMain(async () => {
  const repositories = process.argv.slice(2)
  if (repositories.length === 0) throw new Error(usage)
  const { compareRepository, loadPeer } = await bundleComparer()
  const peer = await loadPeer()
  let count = 0
  for (const repository of repositories.map((path) => resolve(path))) {
    const findings = check(repository)
    for (const root of rootsIn(repository)) {
      const { specs, deltas, changes, differences } = await compareRepository(peer, repository, root, findings)
      printLine(`${root}: ${specs} specs, ${deltas} deltas, ${changes} open changes, ${differences.length} differences`)
      for (const line of differences) printLine(`  ${line}`)
      count += differences.length
    }
  }
  return count === 0 ? 0 : 1
})

/** @param {string} repository @returns {import('./openspec/validation.ts').OwnFinding[]} */
function check(repository) {
  const command = [inRoot('out/cli/cli.js'), 'check', repository, '--format', 'json']
  try {
    return JSON.parse(
      execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }),
    ).findings
  } catch (error) {
    // The command ends with 1 where it finds errors.
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    return JSON.parse(output).findings
  }
}

/**
 * The folders with an `openspec` folder in them, without those of dependencies.
 *
 * @param {string} repository
 */
function rootsIn(repository) {
  return readdirSync(repository, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ['specs', 'changes'].includes(entry.name) && /(?:^|[\\/])openspec$/.test(entry.parentPath))
    .map(({ parentPath }) => dirname(join(parentPath, '.')))
    .filter((root, index, all) => all.indexOf(root) === index && !root.includes('node_modules'))
}
