import { expect, it } from 'vitest'
import { GitRuns } from './git-runs'
import { ok } from './outcome'

function begin() {
  const states: (string | null)[] = []
  const runs: GitRuns = new GitRuns(() =>
    states.push(runs.state === null ? null : `${runs.state.kind}${runs.state.isClosing ? ', closing' : ''}`),
  )
  const end = Promise.withResolvers<void>()
  let isAborted = false
  const running = runs.run('commit', async (signal) => {
    signal.addEventListener('abort', () => {
      isAborted = true
      end.resolve()
    })
    await end.promise
    return ok()
  })
  return { runs, states, running, end: () => end.resolve(), isAborted: () => isAborted }
}

it('is seen while it runs, and nothing else may run then', async () => {
  const { runs, states, running, end } = begin()
  expect(await runs.run('merge', async () => ok())).toMatchObject({
    ok: false,
    problem: { message: expect.stringMatching(/^A commit is running/) },
  })
  end()
  expect(await running).toEqual(ok())
  await runs.idle()
  expect(states).toEqual(['commit', null])
})

it('closing waits for its end', async () => {
  const { runs, states, running, end } = begin()
  let isClosed = false
  const closing = Promise.all([runs.confirmClose(), runs.confirmClose()]).then((answers) => {
    isClosed = true
    return answers
  })
  await Promise.resolve()
  expect([isClosed, runs.state?.isClosing]).toEqual([false, true])
  end()
  expect(await closing).toEqual([true, true])
  await running
  expect(states).toEqual(['commit', 'commit, closing', null])
  expect(await runs.confirmClose()).toBe(true)
})

it('closing is taken back, and asked again later', async () => {
  const { runs, end } = begin()
  const closing = runs.confirmClose()
  runs.keepOpen()
  expect([await closing, runs.state?.isClosing]).toEqual([false, false])
  const again = runs.confirmClose()
  end()
  expect(await again).toBe(true)
})

it('is cancelled through its signal, and closing follows', async () => {
  const { runs, running, isAborted } = begin()
  const closing = runs.confirmClose()
  runs.cancel()
  expect([await closing, (await running).ok, isAborted()]).toEqual([true, true, true])
})
