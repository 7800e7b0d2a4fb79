import { frontMatterEntries } from './front-matter'

/** The fields at the start of a document, as a small table. */
export function FrontMatter({ text }: { readonly text: string }) {
  const entries = frontMatterEntries(text)
  if (entries.length === 0) return null
  return (
    <dl className="preview-fields">
      {entries.map(({ key, value }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
