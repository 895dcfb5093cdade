import { Fragment, type ReactNode } from 'react'
import { isHref } from '@/domain/site/addresses'
import type { RichText, TextNode } from '@/domain/site/richText'
import { LocalLink } from '@/i18n/LocalLink'

const BOLD = 1
const ITALIC = 2

const Words = ({ node }: { node: TextNode }) => {
  const format = Number(node.format ?? 0)
  const italic: ReactNode = format & ITALIC ? <em>{node.text}</em> : node.text
  return format & BOLD ? <strong className="font-semibold">{italic}</strong> : italic
}

const Link = ({ node }: { node: TextNode }) => {
  const href = node.fields?.url ?? ''
  if (!isHref(href)) return <Nodes of={node} />
  return href.startsWith('/') ? (
    <LocalLink href={href}>
      <Nodes of={node} />
    </LocalLink>
  ) : (
    <a href={href}>
      <Nodes of={node} />
    </a>
  )
}

const Heading = ({ node }: { node: TextNode }) =>
  node.tag === 'h3' ? (
    <h3>
      <Nodes of={node} />
    </h3>
  ) : (
    <h2>
      <Nodes of={node} />
    </h2>
  )

const List = ({ node }: { node: TextNode }) =>
  node.listType === 'number' ? (
    <ol>
      <Nodes of={node} />
    </ol>
  ) : (
    <ul>
      <Nodes of={node} />
    </ul>
  )

const DRAWN: Record<string, (props: { node: TextNode }) => ReactNode> = {
  paragraph: ({ node }) => (
    <p>
      <Nodes of={node} />
    </p>
  ),
  heading: Heading,
  list: List,
  listitem: ({ node }) => (
    <li>
      <Nodes of={node} />
    </li>
  ),
  quote: ({ node }) => (
    <blockquote>
      <Nodes of={node} />
    </blockquote>
  ),
  horizontalrule: () => <hr />,
  linebreak: () => <br />,
  text: Words,
  link: Link,
  autolink: Link,
}

/** What a text may hold is what is drawn here; anything else of the editor's is its words alone. */
const Nodes = ({ of }: { of: TextNode }) =>
  (of.children ?? []).map((node, index) => {
    const Drawn = Object.hasOwn(DRAWN, node.type) ? DRAWN[node.type] : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    return <Fragment key={index}>{Drawn ? <Drawn node={node} /> : <Nodes of={node} />}</Fragment>
  })

/** Running text as an editor wrote it. */
export const Prose = ({ text, className = '' }: { text?: unknown; className?: string }) =>
  text ? (
    <div className={`prose ${className}`}>
      <Nodes of={(text as RichText).root} />
    </div>
  ) : null
