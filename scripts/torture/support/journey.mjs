import { join } from 'node:path'
import { withWindow } from '../../windows/launch.mjs'
import { timeoutMs, until } from '../../windows/until.mjs'

// A whole journey with the sample: opened, edited, saved, previewed, searched, decided and committed: journey FOLDER.
const [folder = ''] = process.argv.slice(2)

/** @param {string} call of the bridge, in JavaScript */
const request = (call) => `window.bridge.${call}.then((answer) => {
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.value
})`

await withWindow({ data: join(folder, 'data') }, async (page) => {
  page.setDefaultTimeout(timeoutMs)
  /** @param {string} path */
  const idOf = async (path) => {
    const { documents } = await page.evaluate(request('snapshot()'))
    return documents.find((/** @type {{ path: string }} */ document) => document.path === path).id
  }
  const isJudged = `window.bridge.snapshot().then(({ value }) => value !== null && !value.isJudging && value.judgement !== null && value.git.head !== null)`
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await until(page, isJudged)
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: 'SPEC.md', exact: true }).click()
  await page.getByRole('textbox', { name: 'SPEC.md', exact: true }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n- Boats: see https://boats.example and ![a boat](https://boats.example/boat.png)\n')
  await page.keyboard.press('Control+s')
  await until(page, `window.bridge.snapshot().then(({ value }) => value.documents.every(({ isDirty }) => !isDirty))`)
  await page.keyboard.press('Control+Shift+v')
  await page.getByRole('document', { name: 'Preview of SPEC.md' }).waitFor()
  await page.keyboard.press('Control+Shift+v')
  const query = { query: 'boat', isCaseSensitive: false, isWholeWord: false, isPattern: false }
  await page.evaluate(request(`search(${JSON.stringify(query)})`))
  const drafted = await page.evaluate(request('draftDecision()'))
  const edits = await page.evaluate(
    request(`decisionEdits(${JSON.stringify({ ...drafted.draft, title: 'Name the boats', rationale: 'Asked for' })})`),
  )
  const log = await idOf('DECISION_LOG.md')
  const { version } = await page.evaluate(request(`openDocument(${JSON.stringify(log)})`))
  const changes = edits.map((/** @type {{ range: { from: number, to: number }, text: string }} */ { range, text }) => ({
    ...range,
    insert: text,
  }))
  await page.evaluate(request(`changeDocument(${JSON.stringify({ id: log, version, changes })})`))
  await page.evaluate(request(`saveDocument(${JSON.stringify({ id: log, overwrite: false, followLink: false })})`))
  const ids = [await idOf('SPEC.md'), log]
  const { base } = await page.evaluate(request('commitDraft()'))
  await page.evaluate(request(`commit(${JSON.stringify({ ids, message: 'docs: name the boats', base })})`))
  await page.evaluate(request('copyReport()'))
  await until(page, isJudged)
})
