import type { Category } from './technology'

export const transport: Category = {
  versions: true,
  minimum: true,
  generic: '',
  technologies: [{ name: 'TLS', facet: 'protocol', aliases: 'tls' }],
}
