/**
 * Takes both sides in turn, each time in the other order, so that whatever slows the machine slows both.
 *
 * @template Measured what one run answers: mostly milliseconds
 * @param {{ before: () => Measured | Promise<Measured>, after: () => Measured | Promise<Measured> }} sides
 * @param {{ warmUp: number, times: number }} options pairs before those that count, and pairs that count
 * @returns {Promise<{ before: Measured, after: Measured }[]>}
 */
export async function alternate(sides, { warmUp, times }) {
  /** @type {{ before: Measured, after: Measured }[]} */
  const pairs = []
  for (let round = -warmUp; round < times; round += 1) {
    const isBeforeFirst = round % 2 === 0
    const first = await (isBeforeFirst ? sides.before() : sides.after())
    const second = await (isBeforeFirst ? sides.after() : sides.before())
    if (round >= 0) pairs.push(isBeforeFirst ? { before: first, after: second } : { before: second, after: first })
  }
  return pairs
}

/**
 * Processor time of this thread alone: neither other programs nor the compiler's and the collector's threads count.
 *
 * @param {() => unknown} run
 * @param {number} calls
 * @returns {number} milliseconds a call
 */
export function threadTime(run, calls) {
  const began = process.threadCpuUsage()
  for (let call = 0; call < calls; call += 1) run()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000 / calls
}
