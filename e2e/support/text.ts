import type { Page } from '@playwright/test'

/** The whole text of a document in main, saved or not; null when the path is not a document. */
export function textOf(page: Page, path: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    const snapshot = await window.bridge.snapshot()
    const document = snapshot.ok ? snapshot.value?.documents.find((candidate) => candidate.path === wanted) : undefined
    if (document === undefined) return null
    const answer = await window.bridge.openDocument(document.id)
    return answer.ok ? answer.value.text : null
  }, path)
}

/** The selected text, and the rest of the line after the start of the selection. */
export function cursor(page: Page): Promise<{ readonly selected: string; readonly after: string }> {
  return page.evaluate(() => {
    const selection = document.getSelection()
    const node = selection?.anchorNode ?? null
    const line = (node instanceof Element ? node : node?.parentElement)?.closest('.cm-line')
    if (selection === null || node === null || !line) return { selected: '', after: '' }
    const { startContainer, startOffset } = selection.getRangeAt(0)
    const rest = document.createRange()
    rest.selectNodeContents(line)
    rest.setStart(startContainer, startOffset)
    return { selected: selection.toString(), after: rest.toString() }
  })
}
