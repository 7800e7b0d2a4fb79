import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { Outcome, Snapshot } from '#bridge'
import type { Judgement } from '#spec'
import type { Cockpit } from '../request-handlers'

/** Limit of a whole smoke run. */
export const smokeTimeoutMs = 60_000

/** The judgement as lines for a terminal. */
export function describeJudgement(judgement: Judgement): readonly string[] {
  const { stage, percent, next, conflicts } = judgement
  const conflictLines = conflicts.map(({ winner, loser }) => {
    const describeSide = ({ place, value }: typeof winner) => `${place.path}:${place.line} says ${value}`
    return `${describeSide(winner)}; ${describeSide(loser)}. ${nameOf(winner.place.path)} wins.`
  })
  return [
    `Stage: ${stage}, ${percent} %`,
    `Next: ${next.sentence}`,
    ...(conflictLines.length === 0 ? ['Conflicts: none'] : conflictLines.map((line) => `Conflicts: ${line}`)),
  ]
}

/** Waits until the first judgement is painted and saves a screenshot at `file`. Returns the lines to print; throws an error whose message is a sentence. */
export async function smoke(
  window: BrowserWindow,
  cockpit: Cockpit,
  opened: Promise<Outcome<Snapshot>>,
  file: string,
): Promise<readonly string[]> {
  const outcome = await opened
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const judgement = await cockpit.current?.judgement()
  if (!judgement) throw new Error('The documents could not be judged.')
  await waitUntilPainted(window, [judgement.stage, `${judgement.percent}%`], judgement.documents.length > 0)
  await writeFile(file, await screenshot(window))
  return [...describeJudgement(judgement), `Screenshot: ${file}`]
}

/** Resolves when the page has painted all the words, and a document's text if there is one, with its fonts loaded. */
async function waitUntilPainted(window: BrowserWindow, words: readonly string[], hasText: boolean): Promise<void> {
  const script = `new Promise((resolve) => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(
    document.readyState === 'complete' && (${!hasText} || document.querySelector('[role="textbox"] .cm-line') !== null) && ${JSON.stringify(words)}.every((word) => document.body.innerText.replace(/\\s+/g, '').includes(word)))))))`
  while (!window.isDestroyed()) {
    if (!window.webContents.isLoading() && (await window.webContents.executeJavaScript(script)) === true) return
    await wait(50)
  }
  throw new Error('The window was closed before it had painted.')
}

/** A PNG of the page. The debugger takes a new frame, while the window's own capture may return an older one. */
async function screenshot({ webContents }: BrowserWindow): Promise<Buffer> {
  webContents.debugger.attach('1.3')
  try {
    const { data }: { readonly data: string } = await webContents.debugger.sendCommand('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data, 'base64')
  } finally {
    webContents.debugger.detach()
  }
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '')
}
