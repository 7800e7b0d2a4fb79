import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { markdownBelow } from './compare-judgements/texts.mjs'
import { places } from './corpus/places.mjs'
import { printLine } from './setup/print-line.mjs'
import { runMain } from './setup/run-main.mjs'
import { bundledTrials } from './try-fixes/bundled-trials.mjs'
import { workspaceOf } from './workspace/workspace-of.mjs'

const mostUnits = 200_000

/**
 * Applies every fix of every finding on every Markdown file below the given folders, each folder as one repository and each
 * file as every kind in turn, and prints what a fix destroyed or caused: the law of src-spec/engine/fixes.test.ts.
 */
await runMain(async () => {
  const folders = process.argv.slice(2)
  if (folders.length === 0) throw new Error('Usage: node scripts/try-fixes.mjs FOLDER…')
  const { tryFixes, configuredKindOf, readConfiguration, shop } = await bundledTrials()
  const seen = new Set()
  let faults = 0
  for (const folder of folders) {
    const texts = await readTexts(folder)
    const known = texts.filter(({ path }) => configuredKindOf(readConfiguration(null), path) !== null)
    const documents = Object.fromEntries(known.map(({ path, text }) => [path, text]))
    const trials = [{ name: folder, trial: tryFixes(committedWorkspace(documents)) }]
    for (const { path, text } of texts) {
      if (seen.has(text)) continue
      seen.add(text)
      for (const place of places) {
        trials.push({ name: `${folder}/${path} as ${place}`, trial: tryFixes(committedWorkspace({ ...shop, [place]: text })) })
      }
    }
    const fixes = trials.reduce((sum, { trial }) => sum + trial.fixes, 0)
    const lines = trials.flatMap(({ name, trial }) =>
      trial.faults.map(({ check, place, title, fault }) => `  ${name}: ${check} ${place.path}:${place.line} "${title}" ${fault}`),
    )
    printLine(`${folder}: ${texts.length} texts, ${fixes} fixes, ${lines.length} faults`)
    for (const line of lines) printLine(line)
    faults += lines.length
  }
  return faults === 0 ? 0 : 1
})

/** @param {string} folder */
async function readTexts(folder) {
  const texts = []
  for (const path of (await markdownBelow(folder)).sort()) {
    const text = await readFile(path, 'utf8')
    if (text.length <= mostUnits && !relative(folder, path).split('/').includes('node_modules'))
      texts.push({ path: relative(folder, path), text: text.replaceAll('\r\n', '\n') })
  }
  return texts
}

/**
 * Everything is committed, and ACTIVE_SPEC is as new as SPEC.
 *
 * @param {Readonly<Record<string, string>>} texts by path
 */
function committedWorkspace(texts) {
  return workspaceOf(texts, texts, { specAtActive: texts['SPEC.md'] ?? null, today: '2026-06-15' })
}
