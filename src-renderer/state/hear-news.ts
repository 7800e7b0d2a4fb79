import type { ShownJudgement, Snapshot, SnapshotNews } from '#bridge'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { noteDated } from './dated'
import { receiveSnapshot } from './receive-snapshot'
import { shareEqual } from './share-equal'
import { sinceKey } from './typing'

/** Milliseconds without a key after which what is known is shown. */
const pause = 150
/** Milliseconds after which it is shown though keys still come: nobody reads lists between two keys. */
const patience = 500

/** The judgement of the last news, whole. */
let told: ShownJudgement | null = null
let waiting: { readonly snapshot: Snapshot; readonly since: number; readonly timer: ReturnType<typeof setTimeout> } | null = null

/** Shows main's news at once, or, while keys come, as soon as they pause. */
export function hearNews(news: SnapshotNews | null): void {
  if (news === null) {
    told = null
    return showSnapshot(null)
  }
  const judgement = wholeOf(news)
  if (judgement === undefined) return void askAgain()
  told = judgement
  const snapshot = { ...news, judgement }
  if (snapshot.root === cockpit.getState().snapshot?.root && sinceKey() < pause) wait(snapshot, waiting?.since ?? performance.now())
  else showSnapshot(snapshot)
}

/** Shows a whole picture now; one that still waited is older. */
export function showSnapshot(snapshot: Snapshot | null): void {
  clearTimeout(waiting?.timer)
  waiting = null
  receiveSnapshot(shareEqual(cockpit.getState().snapshot, snapshot))
  noteDated()
}

function wait(snapshot: Snapshot, since: number): void {
  clearTimeout(waiting?.timer)
  const left = Math.min(pause - sinceKey(), since + patience - performance.now())
  const timer = setTimeout(() => {
    if (sinceKey() >= pause || performance.now() >= since + patience) showSnapshot(snapshot)
    else wait(snapshot, since)
  }, left)
  waiting = { snapshot, since, timer }
}

/** Undefined when the news build on news that never came. */
function wholeOf({ judgement }: SnapshotNews): ShownJudgement | null | undefined {
  if (judgement === null) return null
  if (told === null && judgement.stage === undefined) return undefined
  return { ...told, ...judgement } as ShownJudgement
}

async function askAgain(): Promise<void> {
  const answer = await ask(bridge.snapshot())
  if (answer.ok) showSnapshot(answer.value)
}
