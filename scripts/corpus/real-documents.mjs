import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { printLine } from '../setup/print-line.mjs'
import { inRoot } from '../setup/root.mjs'
import { runMain } from '../setup/run-main.mjs'
import { workspaceOf } from '../workspace/workspace-of.mjs'
import { largestDocuments } from './largest-documents.mjs'
import { places } from './places.mjs'

const count = 10

/**
 * Judges real documents of the dependencies, as every kind in turn, and prints what is found
 * of them: each error with its text, for a person to judge; the rest counted. `--all` prints the warnings as well.
 */
await runMain(async () => {
  const engine = await bundledEngine()
  const largest = await largestDocuments(inRoot('node_modules'), count)
  const everything = await largestDocuments(inRoot('node_modules'), 2000)
  const whole = everything
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, 6_000_000)
  const all = [...largest, { path: `${everything.length} documents in one`, text: whole }]
  for (const { path, text } of all) {
    printLine(`\n${path}, ${Math.round(text.length / 1000)} k`)
    for (const place of places) report(engine, place, text, path !== all.at(-1)?.path)
  }
  return 0
})

/** @param {any} engine @param {string} place @param {string} text @param {boolean} listed */
function report({ judge, shop, law }, place, text, listed) {
  const documents = { ...shop, 'CONSTITUTION.md': law, [place]: text }
  const judgement = judge(workspaceOf(documents, documents, { today: '2026-06-15' }))
  const counts = new Map()
  for (const { severity, check } of judgement.findings) counts.set(`${severity} ${check}`, (counts.get(`${severity} ${check}`) ?? 0) + 1)
  const kind = judgement.documents.find((/** @type {{ path: string }} */ document) => document.path === place)?.kind
  printLine(`  ${place} (${kind}): ${[...counts].map(([what, times]) => `${times} ${what}`).join(', ') || 'nothing'}`)
  const shown = judgement.findings.filter((/** @type {any} */ one) => one.severity === 'error' || process.argv.includes('--all'))
  for (const { severity, check, message, place: at } of listed ? shown : shown.slice(0, 40)) {
    const marked = (documents[at.path] ?? '').slice(at.range.from, Math.min(at.range.to, at.range.from + 160)).replaceAll('\n', '⏎')
    printLine(`    ${severity} ${check} ${at.path}:${at.line} [${marked}] ${message.slice(0, 140)}`)
  }
}

/** The engine, and the clean repository that the documents are put into. */
async function bundledEngine() {
  const folder = inRoot('.cache/corpus')
  await build({
    configFile: false,
    logLevel: 'error',
    root: inRoot(),
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rollupOptions: {
        input: {
          engine: inRoot('src-spec/index.ts'),
          shop: inRoot('src-spec/fixtures/shop.ts'),
          law: inRoot('src-spec/fixtures/constitution.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  const [{ judge }, { shop }, { law }] = await Promise.all(
    ['engine', 'shop', 'law'].map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)),
  )
  return { judge, shop, law }
}
