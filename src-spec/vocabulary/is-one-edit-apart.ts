/** Whether one insertion, deletion, replacement or swap of neighbours turns one word into the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a.charAt(from) === b.charAt(from)) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  const swapped = `${restA.charAt(1)}${restA.charAt(0)}${restA.slice(2)}`
  return restA.length > 1 && swapped === restB
}
