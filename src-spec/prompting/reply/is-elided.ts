const edge = '[\\s()*_<>!.\\[\\]-]*'
const elided = new RegExp(
  `^${edge}(?:(?:the )?(?:rest|section|this section)? ?(?:is |remains? |stays? )?(?:unchanged|the same|same as (?:above|before)|as (?:above|before))|no changes?(?: here| needed| required)?|…|\\.{3})${edge}$`,
  'i',
)

/** Whether a reply refers to the text instead of repeating it: `(unchanged)`, `…`; not `Rates stay unchanged for members.` */
export function isElided(text: string): boolean {
  return text.length > 0 && text.length < 80 && elided.test(text)
}
