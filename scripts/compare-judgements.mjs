import { parseArgs } from 'node:util'
import { bundleOf } from './compare-judgements/bundle.mjs'
import { Comparison } from './compare-judgements/comparison.mjs'
import { readTexts } from './compare-judgements/texts.mjs'
import { printLine } from './setup/print-line.mjs'
import { runMain } from './setup/run-main.mjs'

const usage = 'Usage: node scripts/compare-judgements.mjs REVISION [--edits 12000] [--seed 1] [--ignore-words]'

/**
 * Judges the same documents with the engine of an older revision and with that of the working tree, whole and after
 * random edits, and prints where the answers differ. Everything that the old judgement holds must be equal; what the new
 * one adds is allowed. `--ignore-words` leaves out messages, sentences and labels, and compares the ids of findings, which
 * may be made from messages, by their number in the list.
 */
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edits: { type: 'string', default: '12000' },
      seed: { type: 'string', default: '1' },
      'ignore-words': { type: 'boolean', default: false },
    },
  })
  const [revision] = positionals
  if (revision === undefined) throw new Error(usage)
  const [before, after] = [await bundleOf(revision), await bundleOf(null)]
  const texts = await readTexts()
  const comparison = new Comparison(before, after, values['ignore-words'])
  for (const { path, text } of texts) comparison.whole(path, text)
  printLine(`${texts.length} texts whole, as every kind: ${comparison.judged} judgements, ${comparison.differences.length} differences`)
  const whole = comparison.judged
  comparison.edited(texts, Number(values.edits), Number(values.seed))
  printLine(`${comparison.judged - whole} judgements after random edits, ${comparison.differences.length} differences in all`)
  for (const line of comparison.differences.slice(0, 20)) printLine(`  ${line}`)
  return comparison.differences.length === 0 ? 0 : 1
})
