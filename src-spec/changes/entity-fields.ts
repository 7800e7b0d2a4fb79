/** The fields that the definition of an entity names, in its own spelling. Prose names none. */
export function entityFields(definition: string): readonly string[] {
  const parts = definition.replace(/^[\s:：–—,-]+/, '').split(/[;；\n]|\.(?:\s|$)/)
  const labelled = parts.flatMap((part) => {
    const label = fieldLabel.exec(part)
    return label ? listed(part.slice(label.index + label[0].length), 1) : []
  })
  if (labelled.length > 0) return [...new Set(labelled)]
  const [bracket = ''] = /^[^()]{0,40}\(([^()]{3,200})\)/.exec(definition)?.slice(1) ?? []
  const inBrackets = listed(bracket, 2)
  return [...new Set(inBrackets.length > 0 ? inBrackets : listed(parts[0] ?? '', 2))]
}

const fieldLabel =
  /\b(?:key fields?|fields?|attributes?|columns?|primary keys?|keys?|pk|felder|schlüssel)\b[^:：=\p{L}\p{N}]{0,3}(?:[:：=]|\bare\b|\bis\b|(?<=\bpk\b)\s)\s{0,2}|主键[:：]?|字段[:：]/iu

/** The items of a list of names: one word or two, perhaps with a type. Something longer makes it prose, which names none. */
function listed(text: string, least: number): readonly string[] {
  const items = text
    .replace(/\([^()]*\)/g, '')
    .split(/[,，、]|\s(?:and|und|\/)\s/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const names = items.map((one) => name.exec(one)?.[1] ?? null)
  if (names.length < least || names.some((one) => one === null)) return []
  return names.flatMap((one) => (one === null ? [] : [one.toLowerCase()]))
}

const name = /^`?([\p{L}_][\p{L}\p{N}_.]{0,40})`?(?:\s{0,2}[:：]?\s{0,2}[\p{L}\p{N}_[\]<>?]{1,30})?$/u
