import type { Snapshot, SnapshotNews } from '#bridge'
import { ask, bridge } from '../bridge'
import { cockpit } from '../cockpit'
import { sinceKey } from '../documents/typing'
import { NewsReader } from './read-patch'
import { receiveSnapshot } from './receive'
import { shareEqual } from './share-equal'
import { noteDated } from './stale'

/** Milliseconds without a key after which what is known is shown. */
const pause = 150
/** Milliseconds after which it is shown though keys still come: nobody reads lists between two keys. */
const patience = 500

const reader = new NewsReader()
/** Set while news wait to be shown. */
let waiting: { readonly since: number; readonly timer: ReturnType<typeof setTimeout> } | null = null

/** Shows main's news at once, or, while keys come, as soon as they pause. */
export function hearNews(news: SnapshotNews | null): void {
  if (news === null) {
    reader.forget()
    return showSnapshot(null)
  }
  if (!reader.take(news)) return void askAgain()
  if (news.root === cockpit.getState().snapshot?.root && sinceKey() < pause) wait(waiting?.since ?? performance.now())
  else showSnapshot(reader.snapshot())
}

/** Shows a whole picture now; one that still waited is older. */
export function showSnapshot(snapshot: Snapshot | null): void {
  clearTimeout(waiting?.timer)
  waiting = null
  receiveSnapshot(shareEqual(cockpit.getState().snapshot, snapshot))
  noteDated()
}

function wait(since: number): void {
  clearTimeout(waiting?.timer)
  const left = Math.min(pause - sinceKey(), since + patience - performance.now())
  const timer = setTimeout(() => {
    if (sinceKey() >= pause || performance.now() >= since + patience) showSnapshot(reader.snapshot())
    else wait(since)
  }, left)
  waiting = { since, timer }
}

async function askAgain(): Promise<void> {
  const answer = await ask(bridge.snapshot())
  if (answer.ok) showSnapshot(answer.value)
}
