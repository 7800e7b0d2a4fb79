import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { JudgementReader, type JudgementTexts } from '#spec'
import { sampleJudgement } from '../testing/sample-judgement'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { Hydration } from './hydration'
import { TextDocument } from './text-document'

const open: Hydration[] = []
afterEach(() => {
  for (const hydration of open.splice(0)) hydration.close()
  removeFolders()
})

function start(folder: string) {
  const sentences: (string | null)[] = []
  const hydration = new Hydration({
    reader: new JudgementReader(),
    folder,
    root: newFolder('repository'),
    document: (path) => new TextDocument(path, path, 'unknown'),
    onPastChanged: () => undefined,
    onWritten: () => undefined,
    onError: (sentence) => sentences.push(sentence),
  })
  open.push(hydration)
  const judgement = Object.fromEntries(
    Object.entries({ sections: {}, ...sampleJudgement().judgement }).map(([part, value]) => [part, JSON.stringify(value)]),
  ) as JudgementTexts
  const versions = new Map(sampleJudgement().judgement.documents.map(({ path }) => [path, 1]))
  return { hydration, sentences, input: { judgement, versions, at: 1, head: null } }
}

test('a database that could not be opened is opened later, and the warning goes', () => {
  const folder = join(newFolder('data'), 'stores')
  writeFileSync(folder, 'in the place of the folder')
  const { hydration, sentences, input } = start(folder)
  hydration.open()
  expect(sentences).toEqual([expect.stringContaining('cannot be opened')])
  hydration.schedule(input)
  hydration.retry()
  rmSync(folder)
  mkdirSync(folder)
  hydration.schedule(input)
  hydration.retry()
  expect(sentences.at(-1)).toBeNull()
  expect(hydration.past).toHaveLength(1)
})
