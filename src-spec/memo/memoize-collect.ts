import { isSame } from './is-same'

/** Things that are looked at together. */
const runLength = 64

interface Run<Thing, Found> {
  readonly things: readonly Thing[]
  readonly found: readonly Found[]
}

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
  return (things) => {
    if (things === last) return all
    const next: Run<Thing, Found>[] = []
    for (let from = 0; from < things.length; from += runLength) {
      const own = things.slice(from, from + runLength)
      const known = runs[next.length]
      next.push(known && isSame(known.things, own) ? known : { things: own, found: own.flatMap(collect) })
    }
    const isUnchanged =
      next.length === runs.length && next.every((run, index) => run === runs[index] || isSame(run.found, runs[index]?.found ?? []))
    last = things
    runs = next
    if (!isUnchanged) all = next.flatMap(({ found }) => found)
    return all
  }
}
