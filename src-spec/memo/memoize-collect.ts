import { isSame } from './is-same'

/** Things that are looked at together. */
const runLength = 64

interface Run<Thing, Found> {
  readonly things: readonly Thing[]
  readonly found: readonly Found[]
}

/** Of each list that was collected, what each run gave: the runs of the next one that collects from it, which need no comparing. */
const piecesOf = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>()

/**
 * Memoizes what is collected from each thing of a list, by runs of things: where the same objects are at the same places as in the last
 * list, they are not looked at again, so that an edit of one among thousands costs one run. Equal results are the same list. `collect`
 * must depend on the thing alone.
 */
export function memoizeCollect<Thing extends object, Found>(
  collect: (thing: Thing) => readonly Found[],
): (things: readonly Thing[]) => readonly Found[] {
  let last: readonly Thing[] = []
  let runs: readonly Run<Thing, Found>[] = []
  let all: readonly Found[] = []
  const look = (things: readonly Thing[], known: Run<Thing, Found> | undefined): Run<Thing, Found> => {
    const found = things.flatMap(collect)
    return { things, found: known && isSame(found, known.found) ? known.found : found }
  }
  return (things) => {
    if (things === last) return all
    const pieces = piecesOf.get(things) as readonly (readonly Thing[])[] | undefined
    const next = pieces
      ? pieces.map((piece, at) => (piece === runs[at]?.things ? runs[at] : look(piece, runs[at])))
      : cut(things, runs, look)
    const isUnchanged = next.length === runs.length && next.every(({ found }, at) => found === runs[at]?.found)
    last = things
    runs = next
    if (isUnchanged) return all
    const found = next.map((run) => run.found)
    all = found.flat()
    piecesOf.set(all, found)
    return all
  }
}

function cut<Thing, Found>(
  things: readonly Thing[],
  runs: readonly Run<Thing, Found>[],
  look: (things: readonly Thing[], known: Run<Thing, Found> | undefined) => Run<Thing, Found>,
): readonly Run<Thing, Found>[] {
  const next: Run<Thing, Found>[] = []
  for (let from = 0; from < things.length; from += runLength) {
    const known = runs[next.length]
    next.push(known && isRunAt(known.things, things, from) ? known : look(things.slice(from, from + runLength), known))
  }
  return next
}

/** Whether a run is in the list from an index on, up to the end of the list or of a run's length. */
function isRunAt(run: readonly unknown[], things: readonly unknown[], from: number): boolean {
  if (run.length !== Math.min(runLength, things.length - from)) return false
  for (let at = 0; at < run.length; at += 1) if (run[at] !== things[from + at]) return false
  return true
}
