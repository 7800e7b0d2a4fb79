import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { Outcome, Snapshot } from '#bridge'
import type { Judgement } from '#spec'
import type { Cockpit } from '../request-handlers'

/** Milliseconds that a whole smoke run may take. */
export const smokeTimeoutMs = 60_000

/** What the cockpit shows, in lines for a terminal. */
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

/** Opens, waits for the first whole picture, saves it as PNG at `file`. Answers the lines to print; throws a sentence on trouble. */
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

/** Resolves when the page shows all the words, and a text where there is one, in its own fonts, and that frame is out. */
async function waitUntilPainted(window: BrowserWindow, words: readonly string[], hasText: boolean): Promise<void> {
  const script = `new Promise((resolve) => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(
    document.readyState === 'complete' && (${!hasText} || document.querySelector('[role="textbox"] .cm-line') !== null) && ${JSON.stringify(words)}.every((word) => document.body.innerText.replace(/\\s+/g, '').includes(word)))))))`
  while (!window.isDestroyed()) {
    if (!window.webContents.isLoading() && (await window.webContents.executeJavaScript(script)) === true) return
    await wait(50)
  }
  throw new Error('The window was closed before it had painted.')
}

/** A PNG of the page as it is now. The window's own capture may still answer an older frame; the debugger asks for a new one. */
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
