/** The character that an entity such as `&amp;` or `&#8212;` stands for; the entity itself when there is none. */
export function decodeEntity(entity: string): string {
  const [, hex, decimal, name] = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));$/i.exec(entity) ?? []
  if (name !== undefined) return named(entity)
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return point > 0 && point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff) ? String.fromCodePoint(point) : entity
}

/** The browser knows all names; the text is one entity and no markup. */
function named(entity: string): string {
  return new DOMParser().parseFromString(entity, 'text/html').body.textContent || entity
}
