import { isMainThread, Worker } from 'node:worker_threads'

// A process that only takes processor time: as many endless loops as its argument says. It ends with the process that started it, however that ends.
if (isMainThread) {
  process.once('disconnect', () => process.exit())
  const workers = Array.from({ length: Number(process.argv[2]) }, () => new Worker(new URL(import.meta.url)))
  await Promise.all(workers.map((worker) => new Promise((online) => worker.once('online', online))))
  process.send?.('busy')
} else {
  for (;;) Math.random()
}
