/** What the page says, for programs that read: never run, and closed against words that end the element. */
export const JsonLd = ({ of }: { of: Record<string, unknown> }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < written as an escape
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ '@context': 'https://schema.org', ...of }).replaceAll('<', '\\u003c'),
    }}
  />
)
