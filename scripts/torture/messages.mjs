import { root } from '../setup/root.mjs'
import { driveFiles } from './support/drive-files.mjs'

/**
 * Random messages of the window, of the shape of every request and of others: done or refused with a sentence, without an effect outside
 * the open documents.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 10_000, seed }) {
  const { done, refused, answers, effects } = await driveFiles('messages', count, seed, root)
  return [
    {
      what: 'messages without a proper answer',
      tried: done + refused + answers.length,
      failed: answers.length,
      note: [`${done} done, ${refused} refused`, ...answers.slice(0, 5)].join('; '),
    },
    { what: 'effects outside the open documents', tried: count, failed: effects.length, note: effects.slice(0, 3).join('; ') },
  ]
}
