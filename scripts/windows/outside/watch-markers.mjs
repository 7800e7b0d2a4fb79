/** A word that another program writes into a document; each is written once. */
const marker = 'saved-\\d+x'

/**
 * Runs in the page: notes for each marker when it was on screen first, and when main sent it in a text first, milliseconds since the
 * epoch. A document with a conflict keeps its text until the user chooses, so what comes then is left out.
 */
const watch = `(() => {
  const seen = {}
  const sent = {}
  const conflicts = new Set()
  const note = (times, text) => {
    const now = performance.timeOrigin + performance.now()
    for (const [word] of text.matchAll(/${marker}/g)) times[word] ??= now
  }
  const look = () => note(seen, document.body.textContent)
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  look()
  let known = new Set()
  const open = async (id) => {
    const opened = await window.bridge.openDocument(id)
    if (opened.ok) note(sent, opened.value.text)
  }
  window.bridge.on('snapshot', (patch) => {
    // The states of the few documents here come as one list, when one of them changed.
    if (patch?.documents.documents === undefined) return
    const documents = JSON.parse(patch.documents.documents)
    for (const { id, externalChange } of documents) {
      if (externalChange === 'none') conflicts.delete(id)
      else conflicts.add(id)
      // Main sends the texts of opened documents; one that went away and came back is another document.
      if (!known.has(id)) void open(id)
    }
    known = new Set(documents.map(({ id }) => id))
  })
  window.bridge.on('documentText', ({ id, text }) => note(conflicts.has(id) ? {} : sent, text))
  window.markers = { seen, sent }
})()`

/** @param {number} number */
export function markerOf(number) {
  return `saved-${number}x`
}

/**
 * From now on the page notes which markers it shows.
 *
 * @param {import('playwright').Page} page
 */
export async function watchMarkers(page) {
  await page.evaluate(watch)
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<{ readonly seen: Readonly<Record<string, number>>, readonly sent: Readonly<Record<string, number>> }>} times by marker
 */
export function markerTimes(page) {
  return page.evaluate('window.markers')
}

/** Milliseconds since the epoch, on the same clock as what the page notes. */
export function preciseNow() {
  return performance.timeOrigin + performance.now()
}
