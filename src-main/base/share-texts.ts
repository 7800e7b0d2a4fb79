type Texts = Readonly<Record<string, string>>

/** Has committed texts that equal the present ones be the same strings, so that each takes memory once. */
export function shareTexts<History extends { readonly head: Texts; readonly baseline: Texts }>(
  history: History,
  present: (path: string) => string | undefined,
): History {
  const head = shared(history.head, present)
  return { ...history, head, baseline: history.baseline === history.head ? head : shared(history.baseline, present) }
}

function shared(texts: Texts, present: (path: string) => string | undefined): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const own = present(path)
      return [path, own === text ? own : text]
    }),
  )
}
