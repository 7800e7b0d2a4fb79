// Runs in the page. For each key it adds up what the main thread does for it until the next frame is out: from the key's event until the
// text is changed and everything that followed in the same breath is done, and from the frame's beginning to its end. The idle wait for
// that frame, up to 16 ms independent of the editor, is left out.
;(() => {
  const samples = []
  const afterFrame = (run) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      run(performance.now())
    }
    port2.postMessage(null)
  }
  // Editors act on the changed text in a microtask, which sets off others: the fifth comes after all of them.
  const afterMicrotasks = (run, left = 5) => queueMicrotask(() => (left === 0 ? run(performance.now()) : afterMicrotasks(run, left - 1)))
  let began = 0
  addEventListener(
    'keydown',
    () => {
      began = performance.now()
      const sample = { handled: 0, frame: 0 }
      samples.push(sample)
      requestAnimationFrame(() => {
        const frame = performance.now()
        afterFrame((now) => {
          sample.frame = now - frame
        })
      })
    },
    true,
  )
  addEventListener(
    'input',
    () => {
      const sample = samples.at(-1)
      afterMicrotasks((now) => {
        sample.handled = now - began
      })
    },
    true,
  )
  window.takeSamples = () => samples.splice(0)
})()
